package health.reprieve.recall;

import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.recall.domain.BoosterState;
import health.reprieve.recall.domain.BoosterTimes;
import health.reprieve.recall.domain.BoosterWindow;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is suggested for the next infusion of one condition; no scores.
 *
 * @param condition its name
 * @param onMood whether that is reported on the PHQ-9, so that a response on it stands for relief
 * @param course the last one
 * @param protocol of that course
 * @param day local days since its last infusion
 * @param earliest first local day on which relief ended or is likely to; that of the last answer in
 *     relief where the loss is not confirmed yet; null where nothing tells
 * @param latest last of them; the same as {@code earliest} where only that is known
 * @param own relief after earlier courses, counted from their last infusions, right-censored where
 *     its loss was not seen
 * @param ownCounted how many of these count in the forecast
 * @param ownWeight of these in the forecast, 0 to 1; 1 where there is none
 * @param others patients behind the condition's median; 0 where it was not used
 * @param window days on which it is suggested; null where it is not
 * @param times free ones in the window, or after it where it has none
 */
public record BoosterView(
    ReportGroupCode reportGroup,
    String condition,
    boolean onMood,
    CourseId course,
    ProtocolId protocol,
    String protocolName,
    BoosterState state,
    long day,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    List<EventInterval> own,
    int ownCounted,
    double ownWeight,
    int others,
    @Nullable BoosterWindow window,
    BoosterTimes times) {

  /** Losses of relief seen after earlier courses. */
  public List<EventInterval> ownLosses() {
    return own.stream().filter(one -> !one.isRightCensored()).toList();
  }

  /** How long relief is known to have held after earlier courses whose loss was not seen. */
  public List<Duration> ownHeld() {
    return own.stream().filter(EventInterval::isRightCensored).map(EventInterval::after).toList();
  }
}
