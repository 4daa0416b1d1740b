package health.reprieve.reporting;

import static health.reprieve.reporting.Courses.CRPS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.reprieve.reporting.Courses.Answer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EndedFigureTest {

  private static final Offset<Double> CLOSE = within(1e-12);
  private static final Answer RELIEF = new Answer(1, 3);

  /**
   * The ten units of reference/aalen_johansen_tiny.csv, its times taken as tens of days. A loss
   * lies between the day before its time and that time, which changes no order and so no share.
   */
  @Test
  void loss_and_next_infusion_compete_as_in_the_table_worked_by_hand() {
    ConditionFigures figures = tenUnits().figures(1);

    assertShares(requireNonNull(figures.ended().by(28)), 0.2, 0.1);
    assertShares(requireNonNull(figures.ended().by(84)), 0.472222222222222, 0.216666666666667);
  }

  @Test
  void nothing_is_said_of_days_on_which_few_are_at_risk() {
    ConditionFigures figures = tenUnits().figures(5);

    assertThat(figures.ended().by(28)).isNotNull();
    assertThat(figures.ended().by(84)).isNull();
  }

  /** One of two lost relief somewhere after day 1 and by day 35. */
  @Test
  void a_loss_that_may_have_come_by_then_makes_a_range() {
    ConditionFigures figures =
        new Courses()
            .add(CRPS, 1, 8, RELIEF, new Answer(35, 8), new Answer(36, 8))
            .add(CRPS, 2, 8, RELIEF, new Answer(60, 3))
            .figures(1);

    assertThat(requireNonNull(figures.ended().by(28)).lost())
        .isEqualTo(new EndedFigure.Between(0, 0.5));
    assertThat(requireNonNull(figures.ended().by(28)).treatedAgain())
        .isEqualTo(new EndedFigure.Between(0, 0));
  }

  /** Weekly answers: lost somewhere after day 14, one other is heard of last on that day. */
  @Test
  void relief_known_on_a_day_is_not_lost_by_it() {
    ConditionFigures figures =
        new Courses()
            .add(CRPS, 1, 8, RELIEF, new Answer(14, 3), new Answer(21, 8), new Answer(28, 8))
            .add(CRPS, 2, 8, RELIEF, new Answer(14, 3))
            .add(CRPS, 3, 8, RELIEF, new Answer(60, 3))
            .figures(1);

    assertShares(requireNonNull(figures.ended().by(14)), 0, 0);
    assertShares(requireNonNull(figures.ended().by(28)), 0.5, 0);
  }

  private static void assertShares(EndedFigure ended, double lost, double treatedAgain) {
    assertThat(ended.lost().lower()).isCloseTo(lost, CLOSE);
    assertThat(ended.lost().upper()).isCloseTo(lost, CLOSE);
    assertThat(ended.treatedAgain().lower()).isCloseTo(treatedAgain, CLOSE);
    assertThat(ended.treatedAgain().upper()).isCloseTo(treatedAgain, CLOSE);
  }

  private static Courses tenUnits() {
    Courses courses = new Courses();
    int patient = 0;
    for (int time : new int[] {1, 2, 4, 7, 9}) {
      int day = 10 * time;
      courses.add(
          CRPS,
          patient++,
          8,
          RELIEF,
          new Answer(day - 1, 3),
          new Answer(day, 8),
          new Answer(day + 1, 8));
    }
    for (int time : new int[] {2, 5}) {
      courses.add(CRPS, patient++, 8, 10 * time, RELIEF, new Answer(10 * time - 1, 3));
    }
    for (int time : new int[] {3, 6, 8}) {
      courses.add(CRPS, patient++, 8, RELIEF, new Answer(10 * time, 3));
    }
    return courses;
  }
}
