package health.reprieve.treatment.web;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.DoseLimits;
import health.reprieve.treatment.domain.DoseUnit;
import health.reprieve.treatment.domain.PhaseLengths;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How pages write a protocol. */
public final class ProtocolWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private ProtocolWords() {}

  /** At most three places and no trailing zero: 1 and 0.5. */
  public static String number(BigDecimal number) {
    BigDecimal rounded = number.setScale(3, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Such as 0.5 mg/kg over 40 min. */
  public static String dose(ProtocolView protocol) {
    return "%s %s over %s"
        .formatted(
            number(protocol.dose()),
            protocol.unit().symbol(),
            minutes(protocol.phases().infusion()));
  }

  /** The dose in both units. */
  public static String rate(ProtocolView protocol) {
    return "%s mg/kg in one infusion, running at %s mg/kg/h"
        .formatted(number(protocol.mgPerKg()), number(protocol.mgPerKgPerHour()));
  }

  /** The dose in both units, and what the limits say to it. */
  public static String sanity(ProtocolView protocol) {
    return rate(protocol) + ": " + protocol.rateFinding().words();
  }

  /** Such as 0.15 to 1.125 mg/kg/h, refused above 2. */
  public static String limits(ProtocolView protocol) {
    DoseLimits limits = protocol.limits();
    return "%s to %s mg/kg/h, refused above %s"
        .formatted(
            number(limits.warnBelow()), number(limits.warnAbove()), number(limits.refuseAbove()));
  }

  /** Who answers for the limits, since when. */
  public static String approval(ProtocolView protocol) {
    LocalDate on = protocol.limits().approvedOn();
    return "approved by %s%s"
        .formatted(protocol.limits().approvedBy(), on == null ? "" : ", " + DAY.format(on));
  }

  public static String visit(ProtocolView protocol) {
    return minutes(protocol.phases().visit());
  }

  /** The phases one by one, in minutes. */
  public static String phases(ProtocolView protocol) {
    PhaseLengths phases = protocol.phases();
    return "preparing %d, infusion %d, recovering %d, turnover %d min"
        .formatted(phases.prep(), phases.infusion(), phases.recovery(), phases.turnover());
  }

  /** Such as bed, pump; any chair where it needs nothing. */
  public static String chair(ProtocolView protocol) {
    return protocol.needs().isEmpty() ? "any chair" : ChairFeature.words(protocol.needs());
  }

  /** Such as 6 infusions, 2–4 days apart. */
  public static String series(ProtocolView protocol) {
    if (protocol.sessions() == 1) {
      return "1 infusion";
    }
    if (protocol.consecutiveWeekdays()) {
      return "%d infusions on weekdays in a row".formatted(protocol.sessions());
    }
    int least = protocol.gapMinDays();
    int most = protocol.gapMaxDays();
    String gap = least == most ? Integer.toString(least) : least + "–" + most;
    return "%d infusions, %s %s apart"
        .formatted(protocol.sessions(), gap, most == 1 ? "day" : "days");
  }

  /** The units of a dose by code, for a choice. */
  public static Map<String, String> units() {
    Map<String, String> units = new LinkedHashMap<>();
    for (DoseUnit unit : DoseUnit.values()) {
      units.put(unit.name(), unit.symbol());
    }
    return units;
  }

  /** Such as 40 min, 2 h or 3 h 45 min. */
  private static String minutes(int minutes) {
    int hours = minutes / 60;
    int rest = minutes % 60;
    if (hours == 0) {
      return rest + " min";
    }
    return rest == 0 ? hours + " h" : hours + " h " + rest + " min";
  }
}
