package health.reprieve.notices.domain;

/** Where a notice stands. */
public enum NoticeState {
  /** For its time, or for the next try. */
  WAITING("waiting"),
  /** Handed to the mail server or the text service, which took it. */
  SENT("sent"),
  /** Given up, with the reason of the last try. */
  FAILED("failed"),
  /** Nobody carries it: no server is configured for the way this person can be reached. */
  NOT_SENT("not sent"),
  /** Neither an e-mail address nor a phone number is known. */
  NO_ADDRESS("no address"),
  /** When its time came there was nothing left to say. */
  DROPPED("not needed any more");

  private final String words;

  NoticeState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether somebody should look: what was to be said did not arrive. */
  public boolean undelivered() {
    return this == FAILED || this == NOT_SENT || this == NO_ADDRESS;
  }
}
