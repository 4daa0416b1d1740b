package health.reprieve.recall;

import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.scheduling.domain.WallWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is suggested for a patient's next infusions.
 *
 * @param booked start of the next visit to come; null where none is booked
 * @param terms with the lead, and who set it
 * @param definition of relief, by which its end is told
 * @param boosters one of each condition that was infused for, nothing where there was none
 * @param today local day of the clinic
 */
public record BoostersView(
    PatientId patient,
    @Nullable Instant booked,
    RecallTermsView terms,
    ReliefDefinitionView definition,
    List<BoosterView> boosters,
    LocalDate today,
    WallWords words) {}
