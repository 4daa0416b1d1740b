package health.reprieve.treatment.web;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.platform.web.Fields;
import health.reprieve.treatment.domain.PhaseLengths;
import health.reprieve.treatment.domain.SeriesPlan;
import java.util.Set;

/** What the manager decides of a protocol: name, lengths, series, chair, whether it is in use. */
record ProtocolPlanRequest(
    String name,
    PhaseLengths phases,
    SeriesPlan series,
    Set<ChairFeature> needs,
    boolean active,
    int version) {

  private static final PhaseLengths NO_PHASES = new PhaseLengths(0, 0, 15, 0, 0);
  private static final SeriesPlan NO_SERIES = new SeriesPlan(1, 1, 1, false);

  /** Reads without refusing yet: the request goes on with the dose. */
  static ProtocolPlanRequest toAdd(Fields fields) {
    return read(fields, true, 0);
  }

  static ProtocolPlanRequest toChange(Fields fields) {
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    ProtocolPlanRequest request = read(fields, fields.bool("active"), version);
    fields.refuseIfAny();
    return request;
  }

  private static ProtocolPlanRequest read(Fields fields, boolean active, int version) {
    return new ProtocolPlanRequest(
        fields.requiredText("name", 80),
        phases(fields),
        series(fields),
        fields.choices("features", ChairFeature.class),
        active,
        version);
  }

  private static PhaseLengths phases(Fields fields) {
    int prep = minutes(fields, "prepMinutes");
    int start = minutes(fields, "startMinutes");
    int infusion = minutes(fields, "infusionMinutes");
    int recovery = minutes(fields, "recoveryMinutes");
    int turnover = minutes(fields, "turnoverMinutes");
    return fields.value(
        NO_PHASES,
        () -> PhaseLengths.of(prep, start, infusion, recovery, turnover),
        "prepMinutes",
        "startMinutes",
        "infusionMinutes",
        "recoveryMinutes",
        "turnoverMinutes");
  }

  private static SeriesPlan series(Fields fields) {
    int sessions = fields.requiredInteger("sessions", 0, 9999);
    int gapMin = fields.requiredInteger("gapMinDays", 0, 9999);
    int gapMax = fields.requiredInteger("gapMaxDays", 0, 9999);
    boolean consecutive = fields.bool("consecutiveWeekdays");
    return fields.value(
        NO_SERIES,
        () -> SeriesPlan.of(sessions, gapMin, gapMax, consecutive),
        "sessions",
        "gapMinDays",
        "gapMaxDays");
  }

  private static int minutes(Fields fields, String name) {
    return fields.requiredInteger(name, 0, 9999);
  }
}
