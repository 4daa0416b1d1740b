package health.reprieve.treatment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.identity.domain.StaffId;
import health.reprieve.patients.domain.PatientId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitTest {

  private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
  private static final GivenDose DOSE = GivenDose.of(new BigDecimal("35"), 40);

  @Test
  void goes_from_arrival_over_start_and_end_to_leaving() {
    Visit visit = arrived();
    assertThat(visit.times().step()).isEqualTo(VisitStep.ARRIVED);
    visit.start(minutes(30));
    assertThat(visit.times().step()).isEqualTo(VisitStep.INFUSING);
    visit.end(minutes(70), DOSE);
    assertThat(visit.times().step()).isEqualTo(VisitStep.RECOVERING);
    visit.leave(minutes(130));
    assertThat(visit.times().step()).isEqualTo(VisitStep.LEFT);
    assertThat(visit.times())
        .isEqualTo(new VisitTimes(NINE, minutes(30), minutes(70), minutes(130)));
    assertThat(visit.given()).isEqualTo(DOSE);
  }

  @Test
  void refuses_a_start_before_the_arrival() {
    assertThatThrownBy(() -> arrived().start(minutes(-1))).isInstanceOf(TimeOutOfOrder.class);
  }

  @Test
  void refuses_an_end_that_is_not_after_the_start() {
    Visit visit = infusing();
    assertThatThrownBy(() -> visit.end(minutes(30), DOSE)).isInstanceOf(TimeOutOfOrder.class);
  }

  @Test
  void refuses_an_end_without_a_start() {
    assertThatThrownBy(() -> arrived().end(minutes(70), DOSE))
        .isInstanceOf(InfusionNotStarted.class);
  }

  @Test
  void refuses_leaving_before_what_is_recorded() {
    Visit visit = ended();
    assertThatThrownBy(() -> visit.leave(minutes(69))).isInstanceOf(TimeOutOfOrder.class);
  }

  @Test
  void refuses_leaving_while_the_infusion_runs() {
    Visit visit = infusing();
    assertThatThrownBy(() -> visit.leave(minutes(90))).isInstanceOf(InfusionRunning.class);
  }

  @Test
  void lets_a_patient_leave_without_an_infusion() {
    Visit visit = arrived();
    visit.leave(minutes(10));
    assertThat(visit.times().step()).isEqualTo(VisitStep.LEFT);
    assertThatThrownBy(() -> visit.start(minutes(20))).isInstanceOf(StepTaken.class);
  }

  @Test
  void refuses_each_step_a_second_time() {
    Visit visit = ended();
    assertThatThrownBy(() -> visit.start(minutes(80))).isInstanceOf(StepTaken.class);
    assertThatThrownBy(() -> visit.end(minutes(80), DOSE)).isInstanceOf(StepTaken.class);
    visit.leave(minutes(130));
    assertThatThrownBy(() -> visit.leave(minutes(131))).isInstanceOf(StepTaken.class);
  }

  @Test
  void keeps_what_stood_before_a_correction() {
    Visit visit = ended();
    VisitRecord right =
        new VisitRecord(
            new VisitTimes(NINE, minutes(25), minutes(65), null),
            GivenDose.of(new BigDecimal("40"), 40),
            null);
    VisitCorrection kept =
        visit.correct(
            UUID.randomUUID(), right, "clock was late", StaffId.of(UUID.randomUUID()), NINE);
    assertThat(kept.before().times().startedAt()).isEqualTo(minutes(30));
    assertThat(kept.before().given()).isEqualTo(DOSE);
    assertThat(visit.times()).isEqualTo(right.times());
    assertThat(visit.given()).isEqualTo(right.given());
  }

  @Test
  void refuses_a_correction_that_adds_a_step() {
    VisitRecord more =
        new VisitRecord(new VisitTimes(NINE, minutes(30), minutes(70), minutes(90)), DOSE, null);
    assertThatThrownBy(
            () ->
                ended()
                    .correct(UUID.randomUUID(), more, "left", StaffId.of(UUID.randomUUID()), NINE))
        .isInstanceOf(CorrectionAddsStep.class);
  }

  private static Visit arrived() {
    return new Visit(
        VisitId.of(UUID.randomUUID()),
        CourseId.of(UUID.randomUUID()),
        PatientId.of(UUID.randomUUID()),
        null,
        NINE);
  }

  private static Visit infusing() {
    Visit visit = arrived();
    visit.start(minutes(30));
    return visit;
  }

  private static Visit ended() {
    Visit visit = infusing();
    visit.end(minutes(70), DOSE);
    return visit;
  }

  private static Instant minutes(int later) {
    return NINE.plusSeconds(60L * later);
  }
}
