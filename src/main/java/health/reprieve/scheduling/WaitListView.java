package health.reprieve.scheduling;

import health.reprieve.scheduling.domain.WallWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The wait list.
 *
 * @param lines in the order in which they are served
 * @param offerHours how long an offer stands
 * @param termsVersion to be given back when that is changed
 */
public record WaitListView(
    List<WaitView> lines, int offerHours, int termsVersion, Instant now, WallWords words) {

  public LocalDate today() {
    return words.dayOf(now);
  }

  /** How many still wait. */
  public long waiting() {
    return lines.stream().filter(WaitView::isWaiting).count();
  }

  /** The place of one who waits among those who do, from 1; empty for others. */
  public String rank(WaitView line) {
    return line.isWaiting()
        ? String.valueOf(
            1 + lines.subList(0, lines.indexOf(line)).stream().filter(WaitView::isWaiting).count())
        : "";
  }

  /** The lines with those first to whom something on this day is offered. */
  public List<WaitView> on(LocalDate day) {
    return lines.stream()
        .sorted(Comparator.comparing(line -> !line.isOffered(day, words)))
        .toList();
  }
}
