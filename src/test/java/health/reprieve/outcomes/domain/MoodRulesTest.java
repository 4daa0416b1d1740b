package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.measures.domain.SheetId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By hand: a total of 20 before, so that 10 and less is a response. Sheets "day:total" at noon. */
class MoodRulesTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Instant BEGAN = Instant.parse("2026-05-04T09:00:00Z");
  private static final Instant ENDED = Instant.parse("2026-05-04T10:00:00Z");

  @Test
  void a_response_begins_with_the_first_sheet_that_shows_it_and_ends_with_two_that_do_not() {
    ReliefEpisode response = after(null, "-1:20", "7:14", "14:10", "28:9", "42:11", "56:12");

    assertThat(response.status()).isEqualTo(ReliefStatus.RESPONDER);
    assertThat(response.entries()).isEqualTo(5);
    assertThat(response.onset()).isEqualTo(days(7, 14));
    assertThat(response.duration())
        .isEqualTo(new ReliefDuration(days(28, 42), ReliefEnd.LOSS, false));
  }

  @Test
  void one_sheet_out_of_response_at_the_end_is_no_loss_yet() {
    assertThat(after(null, "-1:20", "7:8", "14:16").duration())
        .isEqualTo(new ReliefDuration(days(7, null), ReliefEnd.END_OF_DATA, true));
    assertThat(after(null, "-1:20", "7:8", "14:16", "21:8").duration())
        .isEqualTo(new ReliefDuration(days(21, null), ReliefEnd.END_OF_DATA, false));
  }

  @Test
  void sheets_at_and_after_the_next_infusion_are_not_of_this_course() {
    ReliefEpisode response = after(Duration.ofDays(20), "-1:20", "14:10", "20:18", "28:18");

    assertThat(response.entries()).isEqualTo(1);
    assertThat(response.duration())
        .isEqualTo(new ReliefDuration(days(14, null), ReliefEnd.NEXT_INFUSION, false));
  }

  @Test
  void sheets_of_the_first_five_days_look_back_on_days_before_and_do_not_count() {
    assertThat(after(null, "-1:20", "5:4").status()).isEqualTo(ReliefStatus.NOT_ASSESSED);
    assertThat(after(null, "-1:20", "6:4").status()).isEqualTo(ReliefStatus.RESPONDER);
  }

  @Test
  void a_response_must_begin_within_the_days_of_the_definition() {
    assertThat(after(null, "-1:20", "14:18", "31:10").status()).isEqualTo(ReliefStatus.RESPONDER);
    assertThat(after(null, "-1:20", "14:18", "32:10").status())
        .isEqualTo(ReliefStatus.NONRESPONDER);
    assertThat(after(null, "-1:20", "32:10").status()).isEqualTo(ReliefStatus.NOT_ASSESSED);
  }

  @Test
  void who_was_in_remission_or_not_asked_before_is_ineligible() {
    assertThat(after(null, "-1:4", "7:0").status()).isEqualTo(ReliefStatus.INELIGIBLE);
    assertThat(after(null, "-15:20", "7:0").status()).isEqualTo(ReliefStatus.INELIGIBLE);
    assertThat(after(null, "-14:20", "-1:5", "7:2").status()).isEqualTo(ReliefStatus.RESPONDER);
    assertThat(after(null, "-14:20", "-1:5", "7:3").status()).isEqualTo(ReliefStatus.NONRESPONDER);
  }

  @Test
  void the_terms_decide_on_percent_confirmation_and_window() {
    MoodTerms terms = new MoodTerms(30, 1, 10);

    assertThat(after(terms, null, "-1:20", "10:14", "17:15").duration())
        .isEqualTo(new ReliefDuration(days(10, 17), ReliefEnd.LOSS, false));
    assertThat(after(terms, null, "-1:20", "7:15", "11:14").status())
        .isEqualTo(ReliefStatus.NONRESPONDER);
  }

  @Test
  void nothing_is_assessed_before_an_infusion_has_ended() {
    CourseDays days = CourseDays.of(BEGAN, null, null, MoodTerms.USUAL, ZONE);

    assertThat(MoodRules.assess(MoodTerms.USUAL, BEGAN, null, null, days, sheets("-1:20")).status())
        .isEqualTo(ReliefStatus.NOT_ASSESSED);
    assertThat(MoodRules.assess(MoodTerms.USUAL, BEGAN, null, null, days, List.of()).status())
        .isEqualTo(ReliefStatus.INELIGIBLE);
  }

  @Test
  void of_two_sheets_of_one_moment_the_one_written_down_later_counts() {
    assertThat(after(null, "-1:20", "7:8", "7:16").status()).isEqualTo(ReliefStatus.NONRESPONDER);
  }

  private static ReliefEpisode after(@Nullable Duration nextInfusion, String... sheets) {
    return after(MoodTerms.USUAL, nextInfusion, sheets);
  }

  private static ReliefEpisode after(
      MoodTerms terms, @Nullable Duration nextInfusion, String... sheets) {
    return MoodRules.assess(
        terms,
        BEGAN,
        ENDED,
        nextInfusion,
        CourseDays.of(BEGAN, ENDED, nextInfusion, terms, ZONE),
        sheets(sheets));
  }

  private static List<MoodSheet> sheets(String... words) {
    List<MoodSheet> sheets = new ArrayList<>();
    for (String word : words) {
      String[] parts = word.split(":", 2);
      sheets.add(
          new MoodSheet(
              SheetId.of(new UUID(1, sheets.size())),
              ENDED.plus(Duration.ofDays(Integer.parseInt(parts[0]))),
              new BigDecimal(parts[1])));
    }
    return sheets;
  }

  private static EventInterval days(int after, @Nullable Integer upTo) {
    return new EventInterval(Duration.ofDays(after), upTo == null ? null : Duration.ofDays(upTo));
  }
}
