package health.reprieve.notices;

import health.reprieve.notices.domain.Channel;
import health.reprieve.notices.domain.NoticeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A message on its way.
 *
 * @param notices that it tells, at least one
 * @param written when; also the date of an e-mail
 */
record Parcel(
    List<NoticeId> notices, Channel channel, String address, Message message, Instant written) {

  /** The same at each try, whichever of the notices comes first then. */
  String reference() {
    return notices.stream()
        .map(notice -> notice.value().toString())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
