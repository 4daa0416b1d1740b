package health.reprieve.notices;

import health.reprieve.notices.domain.NoticeState;
import java.util.EnumSet;
import java.util.Set;

/** The piles that the page of notices sorts them into. */
public enum NoticePile {
  WAITING("Waiting"),
  UNDELIVERED("Not delivered"),
  SENT("Sent"),
  DROPPED("Not needed");

  private final String words;

  NoticePile(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  Set<NoticeState> states() {
    return switch (this) {
      case WAITING -> EnumSet.of(NoticeState.WAITING);
      case UNDELIVERED ->
          EnumSet.of(NoticeState.FAILED, NoticeState.NOT_SENT, NoticeState.NO_ADDRESS);
      case SENT -> EnumSet.of(NoticeState.SENT);
      case DROPPED -> EnumSet.of(NoticeState.DROPPED);
    };
  }
}
