package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.scheduling.domain.VisitNews.News;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitNewsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

  @Test
  void a_visit_nobody_was_told_of_is_booked() {
    assertThat(news(AppointmentStatus.BOOKED, TEN, null))
        .contains(new VisitNews(News.BOOKED, TEN.toString(), null));
  }

  @Test
  void a_visit_at_the_time_told_is_no_news() {
    assertThat(news(AppointmentStatus.CONFIRMED, TEN, TEN.toString())).isEmpty();
  }

  @Test
  void a_visit_at_another_time_than_told_has_moved() {
    assertThat(news(AppointmentStatus.BOOKED, NOON, TEN.toString()))
        .contains(new VisitNews(News.MOVED, NOON.toString(), TEN));
  }

  @Test
  void a_told_visit_that_was_given_up_is_cancelled_once() {
    VisitNews cancelled = news(AppointmentStatus.CANCELLED, TEN, TEN.toString()).orElseThrow();

    assertThat(cancelled.news()).isEqualTo(News.CANCELLED);
    assertThat(news(AppointmentStatus.CANCELLED, TEN, cancelled.told())).isEmpty();
  }

  @Test
  void a_visit_given_up_before_anybody_was_told_is_no_news() {
    assertThat(news(AppointmentStatus.CANCELLED, TEN, null)).isEmpty();
  }

  @Test
  void what_has_begun_is_told_no_more() {
    assertThat(VisitNews.of(AppointmentStatus.BOOKED, NOW, null, true, NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ARRIVED", "IN_VISIT", "DONE", "NO_SHOW"})
  void nobody_is_told_of_a_visit_they_are_at(AppointmentStatus status) {
    assertThat(news(status, TEN, NOON.toString())).isEmpty();
  }

  @Test
  void asked_for_again_it_is_told_again() {
    assertThat(VisitNews.of(AppointmentStatus.BOOKED, TEN, TEN.toString(), true, NOW))
        .map(VisitNews::news)
        .contains(News.BOOKED);
  }

  private static Optional<VisitNews> news(
      AppointmentStatus status, Instant start, @Nullable String lastTold) {
    return VisitNews.of(status, start, lastTold, false, NOW);
  }
}
