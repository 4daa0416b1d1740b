package health.reprieve.reporting.web;

import static health.reprieve.reporting.web.Figure.coordinate;

import health.reprieve.patients.OpioidDose;
import health.reprieve.reporting.TrajectoryView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Opioids in morphine milligram equivalents a day on the axis of the trajectory, in SVG units: each
 * review holds until the next one; after the last one nobody asked.
 */
public final class OpioidPlot {

  /** Where the scale stands. */
  public static final int TOP = 16;

  public static final int BOTTOM = 48;

  private static final int STEP = 30;

  private final TrajectoryView view;
  private final DayAxis axis;
  private final int most;

  /** A dose from one day to another. */
  private record Stretch(LocalDate from, LocalDate to, double dose) {}

  /** A review. */
  public record Mark(String x, String y) {}

  public OpioidPlot(TrajectoryView view) {
    this.view = view;
    this.axis = new DayAxis(view.first(), view.last());
    double highest =
        view.opioids().stream()
            .map(OpioidDose::mmePerDay)
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(0);
    this.most = STEP * Math.max(1, (int) Math.ceil(highest / STEP));
  }

  /** Whether there is anything to be drawn. */
  public boolean isEmpty() {
    return steps().isEmpty() && since().isEmpty();
  }

  /** The dose at the top of the scale: a multiple of {@value #STEP}. */
  public int most() {
    return most;
  }

  private String y(double dose) {
    return coordinate(BOTTOM - (BOTTOM - TOP) * dose / most);
  }

  /** The doses as steps, from review to review. */
  public String steps() {
    return stretches().stream()
        .map(one -> "M%s %sH%s".formatted(axis.x(one.from), y(one.dose), axis.x(one.to)))
        .collect(Collectors.joining());
  }

  /** What lies below the steps. */
  public String area() {
    return stretches().stream()
        .map(
            one ->
                "M%s %dV%sH%sV%dz"
                    .formatted(axis.x(one.from), BOTTOM, y(one.dose), axis.x(one.to), BOTTOM))
        .collect(Collectors.joining());
  }

  /** What the last review told, up to the end of the period. */
  public String since() {
    OpioidDose last = last();
    return last == null || last.mmePerDay() == null || last.on().isAfter(view.last())
        ? ""
        : "M%s %sH%d"
            .formatted(axis.x(last.on()), y(last.mmePerDay().doubleValue()), DayAxis.RIGHT);
  }

  public List<Mark> marks() {
    return view.opioids().stream()
        .filter(dose -> dose.mmePerDay() != null && axis.shows(dose.on()))
        .map(
            dose ->
                new Mark(
                    axis.x(dose.on()), y(Objects.requireNonNull(dose.mmePerDay()).doubleValue())))
        .toList();
  }

  private List<Stretch> stretches() {
    List<OpioidDose> all = view.opioids();
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i + 1 < all.size(); i++) {
      BigDecimal dose = all.get(i).mmePerDay();
      LocalDate from = all.get(i).on();
      LocalDate to = all.get(i + 1).on();
      if (dose != null && axis.shows(from, to)) {
        stretches.add(new Stretch(from, to, dose.doubleValue()));
      }
    }
    return stretches;
  }

  private @Nullable OpioidDose last() {
    List<OpioidDose> all = view.opioids();
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  /** What the plot shows, in one sentence. */
  public String description() {
    return view.opioids().stream()
        .map(dose -> Figure.dates().format(dose.on()) + ": " + TrajectoryWords.mme(dose))
        .collect(Collectors.joining("; ", "Opioids in MME a day. ", "."));
  }
}
