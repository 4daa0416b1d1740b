package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.notices.domain.Channel;
import health.reprieve.notices.domain.NoticeState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class UndeliveredTest {

  @ParameterizedTest
  @CsvSource({
    "NO_ADDRESS,,NO_ADDRESS",
    "NOT_SENT,,NOT_SET_UP",
    "FAILED,EMAIL,MAIL_FAILED",
    "FAILED,TEXT,TEXT_FAILED",
    "FAILED,,NOT_WRITTEN"
  })
  void tells_why_a_question_reached_nobody(NoticeState end, Channel channel, Undelivered why) {
    assertThat(Undelivered.of(end, channel)).contains(why);
  }

  @ParameterizedTest
  @EnumSource(
      value = NoticeState.class,
      mode = Mode.INCLUDE,
      names = {"SENT", "DROPPED", "WAITING"})
  void nothing_is_wrong_where_it_was_delivered_or_not_needed(NoticeState end) {
    assertThat(Undelivered.of(end, Channel.EMAIL)).isEmpty();
  }

  @Test
  void the_next_step_follows_the_reason() {
    assertThat(Undelivered.NO_ADDRESS.mend() + Undelivered.NO_ADDRESS.meanwhile())
        .isEqualTo("Add one to the record; until then ask in person.");
  }

  @Test
  void a_day_on_which_it_was_delivered_stays_delivered() {
    DiaryEntry day = new DiaryEntry(DiaryId.of(new UUID(0, 1)), LocalDate.parse("2026-11-02"));
    Instant evening = Instant.parse("2026-11-02T17:00:00Z");

    day.missed(Undelivered.MAIL_FAILED, evening);
    assertThat(day.isAsked()).isFalse();
    day.asked(evening.plusSeconds(60));
    day.missed(Undelivered.MAIL_FAILED, evening.plusSeconds(120));

    assertThat(day.isAsked()).isTrue();
  }
}
