package health.reprieve.reporting.web;

import static health.reprieve.reporting.web.Figure.coordinate;

import health.reprieve.reporting.TrajectoryCourse;
import health.reprieve.reporting.TrajectoryPoint;
import health.reprieve.reporting.TrajectoryView;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The courses of a patient laid over one another from the end of their last infusions. */
public final class OverlayPlot {

  /** Where the axes stand; baselines stand left of day 0. */
  public static final int LEFT = 84;

  public static final int RIGHT = 912;
  public static final int TOP = 14;
  public static final int BOTTOM = 206;

  /** Where the baselines stand. */
  public static final int BEFORE = 58;

  private static final int TWO_WEEKS = 14;
  private static final int LEAST_DAYS = 28;
  private static final int MOST_DAYS = 84;
  private static final int LOOKS = 6;

  private final TrajectoryView view;
  private final int days;

  /**
   * A course.
   *
   * @param baselineY of the state before it; null without one
   */
  public record Line(
      TrajectoryCourse course, String path, List<Dot> dots, @Nullable String baselineY) {}

  /** An answer. */
  public record Dot(String x, String y) {}

  public OverlayPlot(TrajectoryView view) {
    this.view = view;
    double longest =
        view.courses().stream()
            .flatMap(course -> course.points().stream().map(point -> course.daysAfter(point.at())))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    int rounded = TWO_WEEKS * (int) Math.ceil(longest / TWO_WEEKS);
    this.days = Math.max(LEAST_DAYS, Math.min(MOST_DAYS, rounded));
  }

  /** The last day of the axis: a multiple of 14, from 28 to {@value #MOST_DAYS}. */
  public int days() {
    return days;
  }

  public List<Integer> ticks() {
    return IntStream.iterate(0, day -> day <= days, day -> day + TWO_WEEKS).boxed().toList();
  }

  public String x(double day) {
    return coordinate(LEFT + (RIGHT - LEFT) * day / days);
  }

  public String y(double value) {
    return coordinate(height(value));
  }

  public String textY(double value) {
    return coordinate(height(value) + 4);
  }

  private double height(double value) {
    return BOTTOM - (BOTTOM - TOP) * value / view.scale().worst();
  }

  /** Courses that have ended, in the order in which they began. */
  public List<Line> lines() {
    return view.courses().stream()
        .filter(course -> course.outcome().ended() != null)
        .map(this::line)
        .toList();
  }

  private Line line(TrajectoryCourse course) {
    List<TrajectoryPoint> shown =
        course.points().stream().filter(point -> course.daysAfter(point.at()) <= days).toList();
    Double before = course.before();
    return new Line(
        course,
        path(course, shown),
        shown.stream().map(point -> dot(course, point)).toList(),
        before == null ? null : y(before));
  }

  private Dot dot(TrajectoryCourse course, TrajectoryPoint point) {
    return new Dot(x(course.daysAfter(point.at())), y(point.value()));
  }

  /** Broken where the trajectory's line is. */
  private String path(TrajectoryCourse course, List<TrajectoryPoint> points) {
    StringBuilder path = new StringBuilder();
    @Nullable LocalDate before = null;
    for (TrajectoryPoint point : points) {
      LocalDate day = view.day(point.at());
      Dot dot = dot(course, point);
      path.append(TrajectoryPlot.goesOn(before, day, view.scale()) ? 'L' : 'M')
          .append(dot.x + ' ' + dot.y);
      before = day;
    }
    return path.toString();
  }

  /** Answers that lie beyond the axis. */
  public long beyond() {
    return view.courses().stream()
        .flatMap(
            course -> course.points().stream().filter(one -> course.daysAfter(one.at()) > days))
        .count();
  }

  public static int colour(TrajectoryCourse course) {
    return Math.floorMod(course.number() - 1, LOOKS) + 1;
  }

  /** With the colour it is its own among 36 courses. */
  public static int dash(TrajectoryCourse course) {
    int place = course.number() - 1;
    return Math.floorMod(place + Math.floorDiv(place, LOOKS), LOOKS) + 1;
  }
}
