package health.reprieve.recall;

import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.recall.domain.BoosterTimes;
import health.reprieve.recall.domain.BoosterWindow;
import health.reprieve.treatment.domain.ProtocolId;
import java.time.LocalDate;

/**
 * A patient whose relief has ended or is likely to, with nothing booked; no scores.
 *
 * @param protocol of the last course
 * @param earliest local day
 * @param latest local day
 * @param seen whether the loss was seen; else the days are a forecast
 * @param ownLosses seen after earlier courses of the patient
 * @param ownWeight of these in the forecast, 0 to 1; 1 where the loss was seen
 * @param others patients behind the condition's median; 0 where it was not used
 * @param window days on which the next infusion is suggested
 * @param times free ones to offer
 */
public record EndingReliefView(
    PatientView patient,
    ReportGroupCode reportGroup,
    ProtocolId protocol,
    String protocolName,
    LocalDate earliest,
    LocalDate latest,
    boolean seen,
    int ownLosses,
    double ownWeight,
    int others,
    BoosterWindow window,
    BoosterTimes times,
    ContactStandView contact) {}
