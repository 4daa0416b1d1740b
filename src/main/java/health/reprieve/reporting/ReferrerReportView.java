package health.reprieve.reporting;

import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.patients.PatientView;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.GivenDose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One patient's courses for whoever referred them.
 *
 * @param site name of the clinic
 * @param zone by which its days are meant
 * @param courses those that have begun, in that order
 */
public record ReferrerReportView(
    String site,
    ZoneId zone,
    Instant madeAt,
    String madeBy,
    PatientView patient,
    ReliefDefinitionView definition,
    List<Line> courses) {

  /**
   * A course.
   *
   * @param condition its name
   * @param mood the sheets of the PHQ-9 that speak for it; null where it is reported on pain
   * @param protocol its name
   * @param infusions visits of the course whose infusion has ended, oldest first
   */
  public record Line(
      String condition,
      @Nullable MoodAround mood,
      String protocol,
      CourseOutcomeView outcome,
      List<VisitView> infusions) {

    /** What each infusion gave, in mg of ketamine base. */
    public Stream<BigDecimal> milligrams() {
      return infusions.stream()
          .map(VisitView::given)
          .map(Objects::requireNonNull)
          .map(GivenDose::mg);
    }
  }

  /** The courses for conditions that are reported on pain. */
  public List<Line> onPain() {
    return courses.stream().filter(line -> line.mood() == null).toList();
  }

  /** The courses for conditions that are reported on the PHQ-9. */
  public List<Line> onMood() {
    return courses.stream().filter(line -> line.mood() != null).toList();
  }

  /** What the rules say of a course at the threshold of the definition. */
  public ReliefEpisode relief(Line line) {
    return Objects.requireNonNull(line.outcome().relief().get(definition.terms().reliefPercent()));
  }
}
