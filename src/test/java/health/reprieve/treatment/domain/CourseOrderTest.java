package health.reprieve.treatment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CourseOrderTest {

  private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-01T09:00:00Z");

  private static Course opened(long id, Instant at) {
    return new Course(
        CourseId.of(new UUID(0, id)),
        PatientId.of(new UUID(0, 1)),
        ReportGroupCode.of("CRPS"),
        ProtocolId.of(new UUID(0, 2)),
        1,
        at);
  }

  @Test
  void numbers_by_first_infusions_then_by_opening_then_by_id() {
    Course late = opened(1, MARCH);
    Course early = opened(2, MAY);
    Course beside = opened(3, MAY);
    Course planned = opened(4, MARCH);
    Course plannedLater = opened(5, MAY);
    Map<CourseId, Instant> began = Map.of(late.id(), MAY, early.id(), MARCH, beside.id(), MARCH);

    assertThat(Stream.of(plannedLater, planned, late, beside, early).sorted(CourseOrder.by(began)))
        .containsExactly(early, beside, late, planned, plannedLater);
  }
}
