package health.reprieve.notices;

import health.reprieve.notices.domain.Channel;
import health.reprieve.notices.domain.NoticeState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has been told of something.
 *
 * @param channel null until it was tried
 * @param settledAt when it was sent or given up; null while it waits
 */
public record NoticeStand(
    NoticeState state, @Nullable Channel channel, @Nullable Instant settledAt) {}
