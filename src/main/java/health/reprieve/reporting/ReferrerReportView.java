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
 * @param courses those told one by one, in the order in which they began
 * @param earlier those that began before them and are only counted, in that order
 */
public record ReferrerReportView(
    String site,
    ZoneId zone,
    Instant madeAt,
    String madeBy,
    PatientView patient,
    ReliefDefinitionView definition,
    List<Line> courses,
    List<Line> earlier) {

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

  /** All courses that have begun, in that order. */
  public List<Line> all() {
    return Stream.concat(earlier.stream(), courses.stream()).toList();
  }

  /** The same report with only the latest courses told one by one. */
  public ReferrerReportView latest(int number) {
    List<Line> all = all();
    int from = all.size() - number;
    return new ReferrerReportView(
        site,
        zone,
        madeAt,
        madeBy,
        patient,
        definition,
        all.subList(from, all.size()),
        all.subList(0, from));
  }

  /** Whether any course is for a condition that is reported on pain. */
  public boolean tellsPain() {
    return all().stream().anyMatch(line -> line.mood() == null);
  }

  /** Whether any course is for a condition that is reported on the PHQ-9. */
  public boolean tellsMood() {
    return all().stream().anyMatch(line -> line.mood() != null);
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
