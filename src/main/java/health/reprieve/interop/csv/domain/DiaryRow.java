package health.reprieve.interop.csv.domain;

import health.reprieve.measures.domain.Moment;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.time.WallTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of a file of pain diaries as it is written there. The score is the average pain of the last
 * 24 hours.
 *
 * @param line of the file, the header being line 1
 * @param cells without blanks around them, in the order of {@link DiaryColumn}
 */
public record DiaryRow(long line, List<String> cells) {

  /** A date without a time speaks for noon. */
  public static final LocalTime TIME_OF_A_DATE = LocalTime.NOON;

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final int LENGTH_OF_A_DATE = 10;
  private static final Map<String, Moment> KINDS =
      Map.of("before", Moment.BEFORE, "home", Moment.HOME, "follow-up", Moment.FOLLOW_UP);

  public DiaryRow {
    cells = cells.stream().map(String::strip).toList();
  }

  public String recordNumber() {
    return cell(DiaryColumn.PATIENT_RECORD_NUMBER);
  }

  public String condition() {
    return cell(DiaryColumn.CONDITION);
  }

  /** The score; empty where it is not a whole number from 0 to 10. */
  public Optional<PainScore> score() {
    try {
      return Optional.of(PainScore.parse(cell(DiaryColumn.SCORE)));
    } catch (InvalidRequest unreadable) {
      return Optional.empty();
    }
  }

  /** When it was asked; empty where the word is none of before, home, follow-up. */
  public Optional<Moment> kind() {
    return Optional.ofNullable(KINDS.get(cell(DiaryColumn.KIND).toLowerCase(Locale.ROOT)));
  }

  /**
   * The instant that the score speaks for; empty where it is unreadable, before 1900 or skipped by
   * the clocks. A time without offset that the clocks showed twice is the first of the two; with
   * its offset it can be the second.
   *
   * @param zone by which a time without offset and a date are meant
   */
  public Optional<Instant> time(ZoneId zone) {
    try {
      TemporalAccessor written = written();
      Optional<Instant> instant =
          written instanceof OffsetDateTime withOffset
              ? Optional.of(withOffset.toInstant())
              : WallTime.instant(LocalDateTime.from(written), zone);
      return instant.filter(one -> !one.isBefore(EARLIEST));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether the time is one that the clocks of the zone went forward over. */
  public boolean timeSkipped(ZoneId zone) {
    try {
      return written() instanceof LocalDateTime shown && WallTime.instant(shown, zone).isEmpty();
    } catch (DateTimeException unreadable) {
      return false;
    }
  }

  private TemporalAccessor written() {
    String text = cell(DiaryColumn.TIME);
    return text.length() <= LENGTH_OF_A_DATE
        ? LocalDate.parse(text).atTime(TIME_OF_A_DATE)
        : DateTimeFormatter.ISO_DATE_TIME.parseBest(
            text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
  }

  String cell(DiaryColumn column) {
    return Objects.requireNonNull(cells.get(column.position()));
  }
}
