package health.reprieve.scheduling;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.patients.PatientView;
import health.reprieve.scheduling.domain.ReliefRange;
import health.reprieve.scheduling.domain.WaitEntryId;
import health.reprieve.scheduling.domain.WaitSettled;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.domain.Wishes;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.CourseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the wait list.
 *
 * @param course null where a new one is waited for
 * @param features that the chair must have, besides what the protocol needs
 * @param relief when it ended or is likely to end; null where nothing is known of it
 * @param settled why nothing is offered any more; null where they still wait
 * @param offer null where nothing is offered now
 * @param version to be given back with a change
 */
public record WaitView(
    WaitEntryId id,
    PatientView patient,
    @Nullable CourseId course,
    ProtocolView protocol,
    Wishes wishes,
    Set<ChairFeature> features,
    int noticeHours,
    Instant since,
    @Nullable ReliefRange relief,
    @Nullable WaitSettled settled,
    @Nullable OfferView offer,
    int version) {

  /** Whether places are still offered. */
  boolean isWaiting() {
    return settled == null;
  }

  boolean isOffered(LocalDate day, WallWords words) {
    return offer != null && words.dayOf(offer.time().start()).equals(day);
  }
}
