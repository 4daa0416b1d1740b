package health.reprieve.recall.web;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.WallTime;
import health.reprieve.platform.web.Fields;
import health.reprieve.recall.domain.ContactOutcome;
import health.reprieve.recall.domain.ContactReason;
import health.reprieve.recall.domain.ContactWay;
import health.reprieve.recall.domain.NewContactTry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A try to reach a patient, as a request tells it. */
final class ContactTryRequest {

  private ContactTryRequest() {}

  /** With the field {@code triedAt} as an instant; without it, it was right now. */
  static NewContactTry of(Fields fields) {
    PatientId patient = PatientId.of(fields.requiredId("patient"));
    return read(fields, patient, one -> one.instant("triedAt"));
  }

  /** With the fields {@code day} and {@code time} by the clock on the clinic's wall. */
  static NewContactTry ofForm(PatientId patient, Fields fields, ZoneId zone) {
    return read(fields, patient, one -> wall(one, zone));
  }

  private static NewContactTry read(
      Fields fields, PatientId patient, Function<Fields, @Nullable Instant> triedAt) {
    NewContactTry told =
        new NewContactTry(
            patient,
            fields.requiredChoice("reason", ContactReason.class),
            triedAt.apply(fields),
            fields.requiredChoice("way", ContactWay.class),
            fields.requiredChoice("outcome", ContactOutcome.class),
            fields.text("note", NewContactTry.LONGEST_NOTE),
            fields.date("callAgainOn"));
    fields.refuseIfAny();
    return told;
  }

  private static @Nullable Instant wall(Fields fields, ZoneId zone) {
    LocalDate day = fields.requiredDate("day");
    LocalTime time = fields.requiredTime("time");
    @Nullable Instant shown = WallTime.instant(day.atTime(time), zone).orElse(null);
    if (shown == null) {
      fields.violation(
          "time",
          "A time that the clock showed: that day it went forward over this one. Enter the time"
              + " before or after the change.");
    }
    return shown;
  }
}
