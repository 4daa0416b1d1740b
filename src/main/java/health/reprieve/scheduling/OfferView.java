package health.reprieve.scheduling;

import health.reprieve.notices.NoticeStand;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.SlotOfferId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that is offered to one who waits.
 *
 * @param time of the whole visit
 * @param expiresAt from then on it goes to the next
 * @param told how far the patient has been told; null where nothing was planned
 * @param version to be given back with the answer
 */
public record OfferView(
    SlotOfferId id,
    UUID chair,
    String chairName,
    TimeRange time,
    Instant offeredAt,
    Instant expiresAt,
    @Nullable NoticeStand told,
    int version) {}
