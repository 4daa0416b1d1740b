package health.reprieve.notices;

import health.reprieve.notices.domain.Channel;

/** Brings messages out of the house by one way. */
interface Carrier {

  Channel channel();

  /** Whether a server is configured; without one nothing goes this way, and nothing fails. */
  boolean open();

  /**
   * Hands the message over; returns when the other side has taken it.
   *
   * @throws NotDelivered if it has not
   */
  void carry(Parcel parcel) throws NotDelivered;
}
