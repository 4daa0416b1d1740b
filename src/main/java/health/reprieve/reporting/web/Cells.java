package health.reprieve.reporting.web;

import health.reprieve.reporting.MeanFigure;
import health.reprieve.reporting.ShareFigure;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.ConfidenceInterval;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of a line; what is held back or cannot be said is an empty cell. */
final class Cells {

  private final List<Object> cells = new ArrayList<>();

  /** The columns of a share. */
  static void share(List<Named> columns, String name, String words) {
    columns.add(new Named(name + "count", words + ": count"));
    columns.add(new Named(name + "of", words + ": of"));
    columns.add(new Named(name + "share", words + ": share"));
    interval(columns, name, words);
  }

  /** The columns of a mean, and of the number of patients that it is of. */
  static void mean(List<Named> columns, String name, String words) {
    columns.add(new Named(name + "n", words + ": n"));
    spread(columns, name, words);
  }

  /** The columns of a mean whose number of patients stands elsewhere. */
  static void spread(List<Named> columns, String name, String words) {
    columns.add(new Named(name + "mean", words + ": mean"));
    columns.add(new Named(name + "sd", words + ": SD"));
  }

  static void interval(List<Named> columns, String name, String words) {
    columns.add(new Named(name + "lower", words + ": 95 % from"));
    columns.add(new Named(name + "upper", words + ": 95 % to"));
  }

  /** The columns of a median that is known to lie after one day and up to another. */
  static void median(List<Named> columns, String name, String words) {
    columns.add(new Named(name + "after", words + ": after"));
    columns.add(new Named(name + "up_to", words + ": up to"));
  }

  /** The columns of a share that is known within bounds. */
  static void bounds(List<Named> columns, String name, String words) {
    columns.add(new Named(name + "lower", words + ": from"));
    columns.add(new Named(name + "upper", words + ": to"));
  }

  /** Yes and no as 1 and 0; null stays null. */
  static @Nullable Integer flag(@Nullable Boolean yes) {
    if (yes == null) {
      return null;
    }
    return yes ? 1 : 0;
  }

  List<Object> all() {
    return cells;
  }

  void add(@Nullable Object value) {
    cells.add(value == null ? "" : value);
  }

  void mean(MeanFigure figure) {
    add(figure.n());
    spread(figure);
  }

  /** A mean whose number of patients stands elsewhere. */
  void spread(MeanFigure figure) {
    add(figure.mean());
    add(figure.sd());
  }

  void share(ShareFigure share) {
    add(share.count());
    add(share.total());
    add(share.share());
    interval(share.interval());
  }

  void median(@Nullable CensoredInterval median) {
    add(median == null ? null : median.left());
    add(median == null || median.isOpenEnded() ? null : median.right());
  }

  void interval(@Nullable ConfidenceInterval interval) {
    add(interval == null ? null : interval.lower());
    add(interval == null || Double.isInfinite(interval.upper()) ? null : interval.upper());
  }
}
