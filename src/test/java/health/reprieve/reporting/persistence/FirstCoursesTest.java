package health.reprieve.reporting.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.reporting.persistence.CountedLine.Like;
import health.reprieve.statistics.CensoredInterval;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstCoursesTest {

  private static final ReportGroupCode CRPS = ReportGroupCode.of("CRPS");
  private static final ReportGroupCode BACK = ReportGroupCode.of("BACK");
  private static final ReportGroupCode CANCER = ReportGroupCode.of("CANCER");
  private static final String NO_RELIEF = "102222 60 6";
  private static final String RELIEF = "111121 65 3";
  private static final String UNASKED = "004444 - -";

  private final FirstCourses courses = new FirstCourses();

  private void begins(ReportGroupCode condition, int patient, String said) {
    boolean relief = said.equals(RELIEF);
    if (courses.isFirst(condition.value(), patient)) {
      courses.add(
          condition.value(),
          patient,
          said,
          true,
          relief ? "0 20" : null,
          relief ? "30 50 LOSS -" : null);
    }
  }

  @Test
  void the_first_course_of_a_patient_counts_and_all_are_told() {
    begins(CRPS, 7, RELIEF);
    begins(CRPS, 7, NO_RELIEF);
    begins(CRPS, 8, NO_RELIEF);

    CountedLine line = courses.together(List.of(CRPS));
    assertThat(line.courses()).isEqualTo(3);
    assertThat(line.patients().values()).containsExactlyInAnyOrder(1, 1);
    assertThat(line.onsets()).isEqualTo(Map.of(new CensoredInterval(0, 20), 1L));
  }

  @Test
  void relief_that_begins_and_has_no_end_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> courses.add(CRPS.value(), 7, RELIEF, true, "0 20", null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> courses.add(CRPS.value(), 8, RELIEF, true, null, "30 50 LOSS -"));
  }

  @Test
  void a_line_of_several_conditions_takes_a_patients_first_course_of_any_of_them() {
    begins(CANCER, 7, NO_RELIEF);
    begins(CRPS, 7, RELIEF);
    begins(BACK, 7, UNASKED);
    begins(BACK, 8, RELIEF);

    assertThat(counted(CANCER, CRPS, BACK)).isEqualTo(List.of(4, 2, 1));
    assertThat(counted(CRPS, BACK)).isEqualTo(List.of(3, 2, 2));
    assertThat(counted(BACK)).isEqualTo(List.of(2, 2, 1));
    assertThat(counted(CANCER, BACK)).isEqualTo(List.of(3, 2, 1));
    assertThat(courses.byCondition().keySet()).containsExactlyInAnyOrder(CANCER, CRPS, BACK);
  }

  /** Courses, patients and patients with relief. */
  private List<Integer> counted(ReportGroupCode... conditions) {
    CountedLine line = courses.together(List.of(conditions));
    int relieved = line.onsets().values().stream().mapToInt(Long::intValue).sum();
    return List.of(line.courses(), line.number(), relieved);
  }

  @Test
  void what_is_said_of_a_course_is_read() {
    begins(CRPS, 7, RELIEF);
    begins(CRPS, 8, UNASKED);

    assertThat(courses.together(List.of(CRPS)).patients())
        .isEqualTo(
            Map.of(
                new Like(
                    65,
                    BaselineSource.DIARY_MEAN,
                    true,
                    3,
                    ReliefStatus.RESPONDER,
                    ReliefStatus.RESPONDER,
                    ReliefStatus.NONRESPONDER,
                    ReliefStatus.RESPONDER,
                    true),
                1,
                new Like(
                    null,
                    null,
                    false,
                    null,
                    ReliefStatus.INELIGIBLE,
                    ReliefStatus.INELIGIBLE,
                    ReliefStatus.INELIGIBLE,
                    ReliefStatus.INELIGIBLE,
                    true),
                1));
  }

  @Test
  void relief_of_a_course_that_is_not_over_is_not_counted() {
    courses.add("CRPS", 7, RELIEF, false, "0 20", "30 50 LOSS -");
    begins(CRPS, 8, RELIEF);

    CountedLine line = courses.together(List.of(CRPS));
    assertThat(line.number(Like::isEligible)).isEqualTo(1);
    assertThat(line.number(Like::isNotYetDue)).isEqualTo(1);
    assertThat(line.onsets()).isEqualTo(Map.of(new CensoredInterval(0, 20), 1L));
    assertThat(line.losses().values()).containsExactly(1L);
    assertThat(line.lossesIfTreatmentIsLoss().values()).containsExactly(1L);
  }

  @Test
  void relief_that_ends_with_the_next_infusion_has_two_readings() {
    courses.add("CRPS", 7, RELIEF, true, "0 20", "30 - NEXT_INFUSION 49");

    CountedLine line = courses.together(List.of(CRPS));
    assertThat(line.losses())
        .isEqualTo(
            Map.of(
                new ReliefDuration(
                    new EventInterval(Duration.ofHours(30), null), ReliefEnd.NEXT_INFUSION, false),
                1L));
    assertThat(line.lossesIfTreatmentIsLoss()).isEqualTo(Map.of(new CensoredInterval(30, 49), 1L));
  }
}
