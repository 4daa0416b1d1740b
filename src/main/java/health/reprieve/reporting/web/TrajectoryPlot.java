package health.reprieve.reporting.web;

import static health.reprieve.reporting.web.Figure.coordinate;

import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.reporting.TrajectoryCourse;
import health.reprieve.reporting.TrajectoryPoint;
import health.reprieve.reporting.TrajectoryScale;
import health.reprieve.reporting.TrajectoryView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A patient's pain or mood on local days, in SVG units: answers as dots, infusions as drops, and
 * for each course the state before it, the line below which relief or a response lies, and where
 * relief is known.
 */
public final class TrajectoryPlot {

  /** Where the scale stands. */
  public static final int TOP = 46;

  public static final int BOTTOM = 278;

  private static final double HUNDRED = 100;

  private static final int UPPER_ROW = 10;
  private static final int LOWER_ROW = 22;
  private static final int LETTER = 7;
  private static final int GAP = 10;

  private final TrajectoryView view;
  private final DayAxis axis;

  /** An answer. */
  public record Dot(String x, String y) {}

  /** A stretch of days over the whole height. */
  public record Band(String x, String width) {}

  /** The name of a course above its first infusion. */
  public record Label(String x, int y, String text) {}

  public TrajectoryPlot(TrajectoryView view) {
    this.view = view;
    this.axis = new DayAxis(view.first(), view.last());
  }

  public DayAxis axis() {
    return axis;
  }

  /**
   * @param value on the scale of the trajectory
   */
  public String y(double value) {
    return coordinate(height(value));
  }

  public String textY(double value) {
    return coordinate(height(value) + 4);
  }

  private double height(double value) {
    return BOTTOM - (BOTTOM - TOP) * value / view.scale().worst();
  }

  public List<Dot> dots() {
    return view.shownPoints().stream()
        .map(point -> new Dot(axis.x(day(point)), y(point.value())))
        .toList();
  }

  /** The path through the answers, broken where nobody answered for long. */
  public String line() {
    StringBuilder path = new StringBuilder();
    @Nullable LocalDate before = null;
    for (TrajectoryPoint point : view.shownPoints()) {
      LocalDate day = day(point);
      path.append(goesOn(before, day, view.scale()) ? 'L' : 'M')
          .append(axis.x(day))
          .append(' ')
          .append(y(point.value()));
      before = day;
    }
    return path.toString();
  }

  static boolean goesOn(@Nullable LocalDate before, LocalDate day, TrajectoryScale scale) {
    return before != null && ChronoUnit.DAYS.between(before, day) <= scale.silentDays();
  }

  private LocalDate day(TrajectoryPoint point) {
    return view.day(point.at());
  }

  /** The state before each course, from the days that it was taken in up to the next course. */
  public String baselines() {
    return courses()
        .map(
            course -> {
              Double before = course.before();
              return before == null
                  ? ""
                  : level(course, course.began().minusDays(view.scale().daysBefore()), before);
            })
        .collect(Collectors.joining());
  }

  /** The value up to which it is relief, or a response, for courses that are assessed. */
  public String reliefLines() {
    return courses()
        .filter(TrajectoryCourse::isCounted)
        .map(
            course -> {
              Double before = course.before();
              return before == null
                  ? ""
                  : level(
                      course, course.began(), before * (HUNDRED - view.fallPercent()) / HUNDRED);
            })
        .collect(Collectors.joining());
  }

  private String level(TrajectoryCourse course, LocalDate from, double score) {
    LocalDate to = until(course);
    return axis.shows(from, to) ? "M%s %sH%s".formatted(axis.x(from), y(score), axis.x(to)) : "";
  }

  /** The day on which the condition's next course begins, or the end of the period. */
  private LocalDate until(TrajectoryCourse course) {
    return courses()
        .filter(other -> other.number() == course.number() + 1)
        .map(TrajectoryCourse::began)
        .findFirst()
        .orElse(view.last());
  }

  /** Where relief is known: from the first answer in relief to the last one. */
  public List<Band> known() {
    return courses()
        .flatMap(course -> band(course.reliefSeen(), course.lastInRelief()).stream())
        .toList();
  }

  /** Where relief was lost: somewhere after the last answer in relief, up to the first without. */
  public List<Band> lost() {
    return courses()
        .flatMap(course -> band(course.lastInRelief(), course.lostBy()).stream())
        .toList();
  }

  private List<Band> band(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to == null || !axis.shows(from, to)) {
      return List.of();
    }
    double width = axis.across(to) - axis.across(from);
    return List.of(new Band(axis.x(from), coordinate(width)));
  }

  /** The two ends of each stretch in which relief was lost. */
  public String edges() {
    return courses()
        .filter(course -> course.lostBy() != null)
        .flatMap(course -> Stream.of(course.lastInRelief(), course.lostBy()))
        .map(this::upright)
        .collect(Collectors.joining());
  }

  /** The last answer in relief of courses after which no loss was seen. */
  public String open() {
    return courses()
        .filter(course -> course.lostBy() == null)
        .map(course -> upright(course.lastInRelief()))
        .collect(Collectors.joining());
  }

  private String upright(@Nullable LocalDate day) {
    return day == null || !axis.shows(day) ? "" : "M%s %dV%d".formatted(axis.x(day), TOP, BOTTOM);
  }

  /** Triangles where the next infusion came before any loss. */
  public String nextInfusions() {
    return courses()
        .filter(TrajectoryPlot::isCutShort)
        .map(TrajectoryCourse::lastInRelief)
        .filter(day -> day != null && axis.shows(day))
        .map(day -> "M" + coordinate(axis.across(day) - 4) + ' ' + (TOP + 2) + "h8l-4 7z")
        .collect(Collectors.joining());
  }

  private static boolean isCutShort(TrajectoryCourse course) {
    ReliefDuration duration = course.relief().duration();
    return duration != null && duration.end() == ReliefEnd.NEXT_INFUSION;
  }

  /** The days of the infusions, of whatever condition. */
  public List<String> infusions() {
    return view.shownInfusions().stream()
        .map(visit -> view.day(visit.times().arrivedAt()))
        .map(axis::x)
        .toList();
  }

  /** The courses by number, in two rows where they stand close. */
  public List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    double lowerEnds = 0;
    double upperEnds = 0;
    for (TrajectoryCourse course : view.courses()) {
      double at = axis.across(course.began());
      String text = name(course);
      double end = at + text.length() * LETTER + GAP;
      if (!axis.shows(course.began())) {
        continue;
      }
      if (at >= lowerEnds) {
        labels.add(new Label(coordinate(at - 3), LOWER_ROW, text));
        lowerEnds = end;
      } else if (at >= upperEnds) {
        labels.add(new Label(coordinate(at - 3), UPPER_ROW, text));
        upperEnds = end;
      }
    }
    return labels;
  }

  private static String name(TrajectoryCourse course) {
    String number = String.valueOf(course.number());
    if (!course.isCounted()) {
      return number + " · not counted";
    }
    return course.given() > 1 ? number + " · " + course.given() + " sessions" : number;
  }

  private Stream<TrajectoryCourse> courses() {
    return view.courses().stream();
  }
}
