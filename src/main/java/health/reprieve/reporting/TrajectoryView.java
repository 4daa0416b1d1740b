package health.reprieve.reporting;

import health.reprieve.measures.ScoreView;
import health.reprieve.measures.SheetView;
import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.patients.OpioidDose;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.treatment.VisitView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's pain, or mood on the PHQ-9, over time with the infusions and what followed each
 * course.
 *
 * @param zone by which days are meant
 * @param madeBy display name of who asked
 * @param first local day of the period
 * @param last local day of the period, included; at least four weeks after the first
 * @param conditions reported on pain for which the patient has courses or answers, and reported on
 *     the PHQ-9 for which they have courses
 * @param condition the one shown; null where there is none
 * @param courses of that condition, in the order in which they began
 * @param answers that may speak for its baseline or relief, oldest first, of all times; none for a
 *     condition that is reported on the PHQ-9
 * @param sheets of the PHQ-9 with a total, oldest first, of all times; none for a condition that is
 *     reported on pain
 * @param infusions that began, of any condition, oldest first: the drug is the same
 * @param opioids by the medication reviews, oldest first, of all times
 */
public record TrajectoryView(
    PatientView patient,
    ZoneId zone,
    Instant madeAt,
    String madeBy,
    TrajectoryPeriod period,
    LocalDate first,
    LocalDate last,
    List<ReportGroupView> conditions,
    @Nullable ReportGroupView condition,
    ReliefDefinitionView definition,
    List<TrajectoryCourse> courses,
    List<ScoreView> answers,
    List<SheetView> sheets,
    List<VisitView> infusions,
    List<OpioidDose> opioids) {

  public TrajectoryScale scale() {
    return condition == null ? TrajectoryScale.PAIN : TrajectoryScale.of(condition.endpoint());
  }

  public boolean isOnMood() {
    return scale() == TrajectoryScale.PHQ9;
  }

  /** So many percent below the own state before are relief, or a response. */
  public int fallPercent() {
    return isOnMood()
        ? definition.terms().mood().responsePercent()
        : definition.terms().reliefPercent();
  }

  public LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The day on which it was made. */
  public LocalDate today() {
    return day(madeAt);
  }

  /** Whether a day lies in the period. */
  public boolean shows(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** The answers of the period. */
  public List<ScoreView> shownAnswers() {
    return answers.stream().filter(answer -> shows(day(answer.speaksFor()))).toList();
  }

  /** The sheets of the period. */
  public List<SheetView> shownSheets() {
    return sheets.stream().filter(sheet -> shows(day(sheet.answeredAt()))).toList();
  }

  /** The answers or sheets of the period, on the scale. */
  public List<TrajectoryPoint> shownPoints() {
    return TrajectoryPoint.of(shownAnswers(), shownSheets());
  }

  /** The infusions of the period. */
  public List<VisitView> shownInfusions() {
    return infusions.stream().filter(visit -> shows(day(visit.times().arrivedAt()))).toList();
  }
}
