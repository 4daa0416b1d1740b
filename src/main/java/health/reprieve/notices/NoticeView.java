package health.reprieve.notices;

import health.reprieve.notices.domain.Channel;
import health.reprieve.notices.domain.Notice;
import health.reprieve.notices.domain.NoticeId;
import health.reprieve.notices.domain.NoticeState;
import health.reprieve.platform.Reference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the page shows it; never what it says.
 *
 * @param name of the person
 * @param dueAt when it goes out or is tried next, where it waits
 * @param settledAt when it was sent or given up
 * @param address where it went; null before the first try
 * @param reason why it was not sent, or why the last try failed
 */
public record NoticeView(
    NoticeId id,
    String what,
    Reference subject,
    UUID person,
    String name,
    NoticeState state,
    Instant dueAt,
    @Nullable Instant settledAt,
    int attempts,
    @Nullable Channel channel,
    @Nullable String address,
    @Nullable String reason) {

  static NoticeView of(Notice notice, NamesWanted names) {
    return new NoticeView(
        notice.id(),
        notice.what(),
        notice.subject(),
        notice.person(),
        names.of(notice.person()),
        notice.state(),
        notice.dueAt(),
        notice.settledAt(),
        notice.attempts(),
        notice.channel(),
        notice.address(),
        notice.reason());
  }
}
