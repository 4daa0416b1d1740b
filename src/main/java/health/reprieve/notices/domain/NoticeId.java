package health.reprieve.notices.domain;

import java.util.UUID;

/** Names a notice. */
public record NoticeId(UUID value) {

  public static NoticeId of(UUID value) {
    return new NoticeId(value);
  }
}
