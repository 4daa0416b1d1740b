package health.reprieve.reporting.web;

import health.reprieve.reporting.FallsFigure;
import health.reprieve.reporting.web.FiguresJson.ShareJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cumulative responder curve at every tenth threshold; those held back are left out. */
public record FallsJson(@Nullable String heldBack, List<AtJson> thresholds) {

  /** Patients with a fall of at least so many percent at day 7, of all eligible. */
  public record AtJson(int percent, ShareJson patients) {}

  static FallsJson of(FallsFigure falls) {
    return new FallsJson(
        falls.heldBack() == null ? null : falls.heldBack().name(),
        falls.thresholds().stream()
            .filter(at -> at.patients().count() != null)
            .map(at -> new AtJson(at.percent(), ShareJson.of(at.patients())))
            .toList());
  }
}
