package health.reprieve.patients.web;

import health.reprieve.patients.domain.Endpoint;
import health.reprieve.patients.domain.Medication;
import health.reprieve.patients.domain.Sex;
import health.reprieve.patients.domain.ToldMedication;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How the pages write days and amounts. */
public final class PatientWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private PatientWords() {}

  /** Such as "19 Feb 1971". */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** Such as "19 Feb 1971, 10:15". */
  public static String moment(Instant instant, ZoneId zone) {
    return MOMENT.format(instant.atZone(zone));
  }

  /** All by their codes. */
  public static Map<String, String> sexes() {
    return Arrays.stream(Sex.values()).collect(Collectors.toMap(Sex::name, Sex::words));
  }

  /** All by their codes. */
  public static Map<String, String> endpoints() {
    return Arrays.stream(Endpoint.values())
        .collect(Collectors.toMap(Endpoint::name, Endpoint::words));
  }

  /** A medication in one line, such as "Oxycodone 20 mg a day = 30 MME; Gabapentin". */
  public static String told(ToldMedication told) {
    return told.medications().isEmpty()
        ? "no medicine"
        : told.medications().stream().map(PatientWords::line).collect(Collectors.joining("; "));
  }

  private static String line(Medication one) {
    String dose = one.dose() == null ? "" : " " + one.dose();
    return one.name()
        + dose
        + (one.mmePerDay() == null ? "" : " = " + amount(one.mmePerDay()) + " MME");
  }

  /** Without zeros at the end, such as "30" and "7.5". */
  public static String amount(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
