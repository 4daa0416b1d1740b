package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The worked diaries: every row, every column. The parser passes over the first line of the file, a
 * comment, by itself; the one line skipped holds the names of the columns.
 */
class ReliefExamplesTest {

  private static final int DESCRIPTION = 1;
  private static final int BASELINE = 2;
  private static final int PERCENT = 3;
  private static final int NEXT_INFUSION = 4;
  private static final int ENTRIES = 5;
  private static final int STATUS = 6;
  private static final int ONSET_LEFT = 7;
  private static final int ONSET_RIGHT = 8;
  private static final int DURATION_LEFT = 9;
  private static final int DURATION_RIGHT = 10;
  private static final int REASON = 11;
  private static final int FLAG = 12;
  private static final int ENTRY_COUNT = 13;
  private static final int BEST_PERCENT = 14;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "relief_examples.csv", numLinesToSkip = 1)
  void worked_diary_gives_its_answer(ArgumentsAccessor row) {
    var diary = new ReliefDiary(entries(row.getString(ENTRIES)), hours(row, NEXT_INFUSION));
    var episode = ReliefRules.assess(definition(row), baseline(row), diary);

    assertThat(episode.status())
        .as(row.getString(DESCRIPTION))
        .isEqualTo(ReliefStatus.valueOf(row.getString(STATUS)));
    assertThat(episode.entries()).isEqualTo(row.getInteger(ENTRY_COUNT));
    assertThat(episode.bestPercent()).isEqualTo(decimal(row, BEST_PERCENT));
    assertThat(episode.onset()).isEqualTo(interval(row, ONSET_LEFT, ONSET_RIGHT));
    assertThat(episode.duration()).isEqualTo(duration(row));
  }

  private static ReliefDefinition definition(ArgumentsAccessor row) {
    return ReliefDefinition.usual(
        1, Instant.EPOCH, new ReliefThreshold.Percent(row.getInteger(PERCENT)));
  }

  private static @Nullable Baseline baseline(ArgumentsAccessor row) {
    BigDecimal score = decimal(row, BASELINE);
    return score == null
        ? null
        : new Baseline(score.movePointRight(1).intValueExact(), BaselineSource.DIARY_MEAN, 7);
  }

  private static List<ReliefEntry> entries(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(";")).map(ReliefExamplesTest::entry).toList();
  }

  private static ReliefEntry entry(String text) {
    int colon = text.indexOf(':');
    return new ReliefEntry(
        Duration.ofHours(Integer.parseInt(text.substring(0, colon))),
        Integer.parseInt(text.substring(colon + 1)));
  }

  private static @Nullable ReliefDuration duration(ArgumentsAccessor row) {
    EventInterval lost = interval(row, DURATION_LEFT, DURATION_RIGHT);
    return lost == null
        ? null
        : new ReliefDuration(
            lost,
            ReliefEnd.valueOf(row.getString(REASON)),
            "UNCONFIRMED_LOSS".equals(row.getString(FLAG)));
  }

  private static @Nullable EventInterval interval(ArgumentsAccessor row, int left, int right) {
    Duration after = hours(row, left);
    return after == null ? null : new EventInterval(after, hours(row, right));
  }

  private static @Nullable Duration hours(ArgumentsAccessor row, int column) {
    String text = row.getString(column);
    return text == null ? null : Duration.ofHours(Integer.parseInt(text));
  }

  private static @Nullable BigDecimal decimal(ArgumentsAccessor row, int column) {
    String text = row.getString(column);
    return text == null ? null : new BigDecimal(text);
  }
}
