package health.reprieve.notices;

import health.reprieve.notices.domain.Channel;
import health.reprieve.notices.domain.NoticeId;
import java.time.Instant;

/**
 * A message on its way.
 *
 * @param written when; also the date of an e-mail
 */
record Parcel(NoticeId notice, Channel channel, String address, Message message, Instant written) {}
