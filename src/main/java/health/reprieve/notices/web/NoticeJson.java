package health.reprieve.notices.web;

import health.reprieve.notices.NoticeView;
import org.jspecify.annotations.Nullable;

/**
 * A notice as JSON; never what it says.
 *
 * @param about kind of the thing, such as {@code appointment}
 * @param dueAt instant; when it goes out or is tried next
 * @param settledAt instant; missing while it waits
 * @param channel EMAIL or TEXT; missing before the first try
 */
public record NoticeJson(
    String id,
    String what,
    String about,
    String aboutId,
    String person,
    String name,
    String state,
    String dueAt,
    @Nullable String settledAt,
    int attempts,
    @Nullable String channel,
    @Nullable String address,
    @Nullable String reason) {

  static NoticeJson of(NoticeView notice) {
    return new NoticeJson(
        notice.id().value().toString(),
        notice.what(),
        notice.subject().kind(),
        notice.subject().id().toString(),
        notice.person().toString(),
        notice.name(),
        notice.state().name(),
        notice.dueAt().toString(),
        notice.settledAt() == null ? null : notice.settledAt().toString(),
        notice.attempts(),
        notice.channel() == null ? null : notice.channel().name(),
        notice.address(),
        notice.reason());
  }
}
