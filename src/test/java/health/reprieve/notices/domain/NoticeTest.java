package health.reprieve.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private final Notice notice = Notice.again(NoticeId.of(new UUID(0, 1)), new Notice(), NOW);

  @Test
  void waits_longer_after_each_failed_try_and_then_gives_up() {
    List<Duration> waits = new ArrayList<>();
    while (notice.state() == NoticeState.WAITING) {
      notice.take(NOW);
      notice.refused("the server is silent", NOW);
      waits.add(Duration.between(NOW, notice.dueAt()));
    }

    assertThat(waits)
        .startsWith(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15))
        .hasSize(8);
    assertThat(waits.subList(0, 7)).isSorted();
    assertThat(notice.state()).isEqualTo(NoticeState.FAILED);
    assertThat(notice.reason()).isEqualTo("the server is silent");
    assertThat(notice.settledAt()).isEqualTo(NOW);
  }

  @Test
  void a_try_holds_the_notice_until_its_lease_ends() {
    notice.take(NOW);

    assertThat(notice.dueAt()).isEqualTo(NOW.plus(Notice.LEASE));
    assertThat(notice.state()).isEqualTo(NoticeState.WAITING);
  }

  @Test
  void what_was_given_up_begins_anew_when_somebody_asks() {
    notice.take(NOW);
    notice.giveUp("refused", NOW);

    notice.retry(NOW.plusSeconds(60));

    assertThat(notice.state()).isEqualTo(NoticeState.WAITING);
    assertThat(notice.attempts()).isZero();
    assertThat(notice.settledAt()).isNull();
    assertThat(notice.again()).isTrue();
  }

  @Test
  void a_try_keeps_what_it_would_say_until_somebody_begins_anew() {
    notice.take(NOW);
    notice.address(Channel.EMAIL, "nell@patients.example", "2026-11-24");
    notice.refused("the server is silent", NOW);
    assertThat(notice.said()).isEqualTo("2026-11-24");
    notice.giveUp("refused", NOW);

    notice.retry(NOW.plusSeconds(60));

    assertThat(notice.said()).isNull();
  }

  @Test
  void one_that_a_later_one_overtook_is_not_needed_any_more_and_keeps_when_it_ended() {
    notice.take(NOW);
    notice.cannotGo(NoticeState.NO_ADDRESS, "no address", NOW);

    notice.overtaken("a later one took its place");

    assertThat(notice.state()).isEqualTo(NoticeState.DROPPED);
    assertThat(notice.reason()).isEqualTo("a later one took its place");
    assertThat(notice.settledAt()).isEqualTo(NOW);
  }
}
