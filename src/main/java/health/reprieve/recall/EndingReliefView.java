package health.reprieve.recall;

import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.recall.domain.BoosterState;
import health.reprieve.recall.domain.BoosterTimes;
import health.reprieve.recall.domain.BoosterWindow;
import health.reprieve.treatment.domain.ProtocolId;
import java.time.LocalDate;

/**
 * A patient whose relief has ended or is likely to, with nothing booked; no scores.
 *
 * @param condition its name
 * @param onMood whether that is reported on the PHQ-9, so that a response on it stands for relief
 * @param protocol of the last course
 * @param earliest local day; that of the last answer in relief where the loss is not confirmed yet
 * @param latest local day; the same as {@code earliest} where only that is known
 * @param state LOST where the loss was seen, UNCONFIRMED where the last answer is out of relief and
 *     not confirmed yet; else LIKELY, and the days are a forecast
 * @param ownLosses seen after earlier courses of the patient
 * @param ownHeld earlier courses of the patient without a loss that count in the forecast
 * @param ownWeight of these in the forecast, 0 to 1; 1 where the loss was seen
 * @param others patients behind the condition's median; 0 where it was not used
 * @param window days on which the next infusion is suggested
 * @param times free ones to offer, to nobody else on this list or on the wait list
 */
public record EndingReliefView(
    PatientView patient,
    ReportGroupCode reportGroup,
    String condition,
    boolean onMood,
    ProtocolId protocol,
    String protocolName,
    LocalDate earliest,
    LocalDate latest,
    BoosterState state,
    int ownLosses,
    int ownHeld,
    double ownWeight,
    int others,
    BoosterWindow window,
    BoosterTimes times,
    ContactStandView contact) {

  /** Whether the loss was seen. */
  public boolean seen() {
    return state == BoosterState.LOST;
  }

  /** Whether the last answer is out of relief, with too few to make it a loss. */
  public boolean unconfirmed() {
    return state == BoosterState.UNCONFIRMED;
  }
}
