package health.reprieve.reporting.web;

import health.reprieve.reporting.MeanFigure;
import health.reprieve.reporting.ShareFigure;
import health.reprieve.statistics.ConfidenceInterval;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of a line; what is held back or cannot be said is an empty cell. */
final class Cells {

  private final List<Object> cells = new ArrayList<>();

  /** Names of the cells of a share. */
  static void share(List<String> names, String what) {
    List.of("count", "of", "share", "lower", "upper").forEach(part -> names.add(what + part));
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

  void interval(@Nullable ConfidenceInterval interval) {
    add(interval == null ? null : interval.lower());
    add(interval == null || Double.isInfinite(interval.upper()) ? null : interval.upper());
  }
}
