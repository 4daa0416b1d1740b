package health.reprieve.treatment.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.treatment.domain.GivenDose;
import health.reprieve.treatment.domain.VisitRecord;
import health.reprieve.treatment.domain.VisitTimes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Other times, dose and weight for a visit.
 *
 * @param confirmed somebody looked twice at a rate that is unusual for the protocol
 * @param version of the visit that the caller has read
 */
record VisitCorrectionRequest(VisitRecord right, String reason, boolean confirmed, int version) {

  private static final int LONGEST_REASON = 200;

  /** Reads instants as programs send them. */
  static VisitCorrectionRequest read(Fields fields) {
    return read(
        fields,
        fields.requiredInstant("arrivedAt"),
        fields.instant("startedAt"),
        fields.instant("endedAt"),
        fields.instant("leftAt"));
  }

  static VisitCorrectionRequest read(
      Fields fields,
      Instant arrivedAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable Instant leftAt) {
    GivenDose given = endedAt == null ? null : GivenFields.dose(fields);
    VisitCorrectionRequest request =
        new VisitCorrectionRequest(
            new VisitRecord(
                new VisitTimes(arrivedAt, startedAt, endedAt, leftAt),
                given,
                GivenFields.weight(fields)),
            fields.requiredText("reason", LONGEST_REASON),
            fields.bool("confirmed"),
            fields.requiredInteger("version", 0, Integer.MAX_VALUE));
    fields.refuseIfAny();
    return request;
  }
}
