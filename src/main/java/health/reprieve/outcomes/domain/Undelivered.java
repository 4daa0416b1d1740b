package health.reprieve.outcomes.domain;

import health.reprieve.notices.domain.Channel;
import health.reprieve.notices.domain.NoticeState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a question of the diary reached nobody, and what to do about it. */
public enum Undelivered {
  NO_ADDRESS(
      "no e-mail address or mobile number", "Add one to the record", "; until then ask in person."),
  NOT_SET_UP(
      "the clinic has not set up e-mail or texts for it",
      "Look at the record",
      " and ask by telephone or in the chair."),
  MAIL_FAILED(
      "the mail could not be delivered",
      "Check the e-mail address",
      "; until then ask by telephone or in the chair."),
  TEXT_FAILED(
      "the text could not be delivered",
      "Check the mobile number",
      "; until then ask by telephone or in the chair."),
  NOT_WRITTEN(
      "the message could not be written",
      "Look at the record",
      " and ask by telephone or in the chair.");

  private final String words;
  private final String mend;
  private final String meanwhile;

  Undelivered(String words, String mend, String meanwhile) {
    this.words = words;
    this.mend = mend;
    this.meanwhile = meanwhile;
  }

  /** As it stands after a colon. */
  public String words() {
    return words;
  }

  /** What mends it, at the patient's contact data; the words of a link. */
  public String mend() {
    return mend;
  }

  /** How the sentence that {@link #mend} begins goes on: what to do until then. */
  public String meanwhile() {
    return meanwhile;
  }

  /**
   * What a notice's end means for the question.
   *
   * @param channel by which it was tried; null for none
   * @return empty where it was delivered or nothing was to be said
   */
  public static Optional<Undelivered> of(NoticeState end, @Nullable Channel channel) {
    return switch (end) {
      case NO_ADDRESS -> Optional.of(NO_ADDRESS);
      case NOT_SENT -> Optional.of(NOT_SET_UP);
      case FAILED ->
          Optional.of(
              channel == null ? NOT_WRITTEN : channel == Channel.TEXT ? TEXT_FAILED : MAIL_FAILED);
      case WAITING, SENT, DROPPED -> Optional.empty();
    };
  }
}
