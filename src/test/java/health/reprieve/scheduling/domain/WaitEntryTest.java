package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.treatment.domain.ProtocolId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaitEntryTest {

  private static final Instant NOW = Scene.at("08:00");

  @Test
  void keeps_the_wishes_as_they_were_said() {
    Wishes wishes =
        Wishes.of(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
            LocalTime.of(9, 15),
            LocalTime.of(13, 0),
            List.of(SeriesScene.MONDAY, SeriesScene.MONDAY.plusDays(7)));

    assertThat(entry(1, wishes, 2, NOW).wishes()).isEqualTo(wishes);
    assertThat(entry(1, Wishes.any(), 2, NOW).wishes()).isEqualTo(Wishes.any());
  }

  @Test
  void is_told_in_time_of_a_visit_no_sooner_than_the_notice() {
    WaitEntry entry = entry(1, Wishes.any(), 2, NOW);

    assertThat(entry.isInTime(NOW.plus(Duration.ofHours(2)), NOW)).isTrue();
    assertThat(entry.isInTime(NOW.plus(Duration.ofMinutes(119)), NOW)).isFalse();
  }

  @Test
  void is_booked_or_removed_once() {
    WaitEntry entry = entry(1, Wishes.any(), 2, NOW);
    entry.book(AppointmentId.of(new UUID(4, 4)), NOW);

    assertThatThrownBy(() -> entry.remove(NOW))
        .isInstanceOf(NotWaiting.class)
        .hasMessageContaining("has got a place");
  }

  @Test
  void are_served_by_the_end_of_relief_and_then_by_waiting_time() {
    WaitEntry longest = entry(1, Wishes.any(), 2, NOW.minus(Duration.ofDays(9)));
    WaitEntry shorter = entry(2, Wishes.any(), 2, NOW.minus(Duration.ofDays(2)));
    WaitEntry reliefEnds = entry(3, Wishes.any(), 2, NOW);

    assertThat(WaitRanking.ranked(List.of(shorter, reliefEnds, longest)))
        .containsExactly(longest, shorter, reliefEnds);
    reliefEnds.noteRelief(
        new ReliefRange(SeriesScene.MONDAY.plusDays(7), SeriesScene.MONDAY.plusDays(9)));
    shorter.noteRelief(new ReliefRange(SeriesScene.MONDAY, SeriesScene.MONDAY.plusDays(30)));
    assertThat(WaitRanking.ranked(List.of(longest, reliefEnds, shorter)))
        .containsExactly(shorter, reliefEnds, longest);
    shorter.noteRelief(null);
    assertThat(WaitRanking.ranked(List.of(shorter, reliefEnds, longest)))
        .containsExactly(reliefEnds, longest, shorter);
  }

  @Test
  void answers_an_offer_once_and_only_while_it_stands() {
    Place place = new Place(Scene.chair(1), NOW.plus(Duration.ofDays(1)));
    Instant expires = NOW.plus(Duration.ofHours(4));
    SlotOffer offer =
        new SlotOffer(
            SlotOfferId.of(new UUID(5, 5)),
            WaitEntryId.of(new UUID(6, 6)),
            new UUID(7, 7),
            place,
            NOW,
            expires);

    assertThatThrownBy(() -> offer.accept(expires))
        .isInstanceOf(OfferGone.class)
        .hasMessageContaining("is over");
    offer.accept(NOW);
    assertThatThrownBy(() -> offer.decline(NOW))
        .isInstanceOf(OfferGone.class)
        .hasMessageContaining("accepted already");
  }

  private static WaitEntry entry(int patient, Wishes wishes, int notice, Instant since) {
    return new WaitEntry(
        WaitEntryId.of(new UUID(2, patient)),
        Scene.patient(patient),
        null,
        ReportGroupCode.of("MOOD"),
        ProtocolId.of(new UUID(8, 8)),
        wishes,
        notice,
        since);
  }
}
