package health.reprieve.notices.domain;

import health.reprieve.platform.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice was sent, given up or not needed any more: nothing more comes of it by itself.
 *
 * @param channel by which it was last tried; null for none
 * @param said what the person knows by it, or would have known; null where it was never written
 */
public record NoticeSettled(
    String kind,
    Reference subject,
    NoticeState state,
    @Nullable Channel channel,
    @Nullable String said,
    Instant at) {}
