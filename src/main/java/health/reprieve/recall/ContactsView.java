package health.reprieve.recall;

import health.reprieve.patients.PatientView;
import health.reprieve.scheduling.domain.WallWords;
import java.time.Instant;

/**
 * A patient with the tries to reach them.
 *
 * @param now when it was read, for the form's time
 * @param words by the clinic's clock
 */
public record ContactsView(
    PatientView patient, ContactStandView contact, Instant now, WallWords words) {}
