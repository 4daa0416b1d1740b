package health.reprieve.treatment.web;

import health.reprieve.platform.web.Versioned;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.BodyWeight;
import health.reprieve.treatment.domain.GivenDose;
import health.reprieve.treatment.domain.VisitTimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit as JSON. */
public record VisitJson(
    UUID id,
    UUID courseId,
    UUID patientId,
    @Nullable UUID appointmentId,
    String step,
    String arrivedAt,
    @Nullable String startedAt,
    @Nullable String endedAt,
    @Nullable String leftAt,
    @Nullable BigDecimal givenMg,
    @Nullable Integer givenMinutes,
    @Nullable BigDecimal weightKg,
    int version)
    implements Versioned {

  static VisitJson of(VisitView visit) {
    VisitTimes times = visit.times();
    GivenDose given = visit.given();
    BodyWeight weight = visit.weight();
    return new VisitJson(
        visit.id().value(),
        visit.course().value(),
        visit.patient().value(),
        visit.appointment(),
        visit.step().name(),
        times.arrivedAt().toString(),
        text(times.startedAt()),
        text(times.endedAt()),
        text(times.leftAt()),
        given == null ? null : given.mg(),
        given == null ? null : given.minutes(),
        weight == null ? null : weight.kilograms(),
        visit.version());
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
