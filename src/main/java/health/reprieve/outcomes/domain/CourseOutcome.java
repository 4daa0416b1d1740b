package health.reprieve.outcomes.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.patients.domain.Sex;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What followed one course of infusions by one definition of relief, as it is kept.
 *
 * @param began start of its first infusion
 * @param ended end of its last infusion, t = 0; null while none has ended
 * @param baseline pain before it; null when nothing was asked in time
 * @param relief what the rules say at each threshold
 * @param daySeven change of pain a week after it; null when missing
 * @param nextInfusion start of the patient's next infusion since t = 0; null when there is none
 * @param number counts the patient's courses of the condition by their first infusions, from 1
 * @param mgPerKg of ketamine base given at the first infusion; null where it is not known
 * @param age in whole years on the day of the first infusion
 * @param carriedOver an answer in relief after the patient's course before lies within 7 days
 *     before this one began
 * @param days its local days
 * @param mood what the rules say on the PHQ-9; null unless the condition is reported on it
 */
public record CourseOutcome(
    CourseId course,
    PatientId patient,
    ReportGroupCode reportGroup,
    Instant began,
    @Nullable Instant ended,
    @Nullable Baseline baseline,
    Map<ReportedThreshold, ReliefEpisode> relief,
    @Nullable DaySevenChange daySeven,
    @Nullable Duration nextInfusion,
    ProtocolId protocol,
    int number,
    @Nullable BigDecimal mgPerKg,
    int age,
    Sex sex,
    boolean carriedOver,
    CourseDays days,
    @Nullable ReliefEpisode mood) {

  public CourseOutcome {
    relief = Map.copyOf(relief);
  }

  public ReliefEpisode at(ReportedThreshold threshold) {
    return Objects.requireNonNull(relief.get(threshold));
  }
}
