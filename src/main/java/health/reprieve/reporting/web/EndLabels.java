package health.reprieve.reporting.web;

import static health.reprieve.reporting.web.Figure.coordinate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a name beside the end of each line, so that no two names lie over one another. */
final class EndLabels {

  /** More letters do not fit right of the axis; the table has the whole name. */
  private static final int MOST_LETTERS = 28;

  private static final double LETTER = 6.6;
  private static final int LINE = 14;
  private static final int AWAY = 12;
  private static final int STEP = 4;

  private final CurveArea area;
  private final List<Place> taken = new ArrayList<>();

  /** The end of a line and what to write there. */
  record End(String name, double x, double y) {}

  private record Place(double left, double right, double middle) {

    boolean overlaps(Place other) {
      return left < other.right && other.left < right && Math.abs(middle - other.middle) < LINE;
    }
  }

  private EndLabels(CurveArea area) {
    this.area = area;
  }

  /** A label for each end, in the same order; those higher up choose their places first. */
  static List<EndLabel> of(List<End> ends, CurveArea area) {
    EndLabels labels = new EndLabels(area);
    @Nullable EndLabel[] placed = new EndLabel[ends.size()];
    List<Integer> fromTheTop = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      fromTheTop.add(i);
    }
    fromTheTop.sort(Comparator.comparingDouble(i -> ends.get(i).y()));
    fromTheTop.forEach(i -> placed[i] = labels.place(ends.get(i)));
    List<EndLabel> inOrder = new ArrayList<>();
    for (EndLabel label : placed) {
      inOrder.add(Objects.requireNonNull(label));
    }
    return inOrder;
  }

  private EndLabel place(End end) {
    String text = shortened(end.name);
    Place place = free(end, text.length() * LETTER);
    taken.add(place);
    String lead =
        "M%s %sL%s %s"
            .formatted(
                coordinate(end.x),
                coordinate(end.y),
                coordinate(place.left - 2),
                coordinate(place.middle));
    return new EndLabel(text, coordinate(place.left), coordinate(place.middle + STEP), lead);
  }

  private static String shortened(String name) {
    return name.length() > MOST_LETTERS ? name.substring(0, MOST_LETTERS - 1) + '…' : name;
  }

  /** The nearest free place: at the height of the end, a little below, a little above … */
  private Place free(End end, double width) {
    double left = end.x + AWAY;
    for (int away = 0; away <= area.bottom() - area.top(); away += STEP) {
      for (double middle : new double[] {end.y + away, end.y - away}) {
        Place place = new Place(left, left + width, middle);
        if (isInside(place) && taken.stream().noneMatch(place::overlaps)) {
          return place;
        }
      }
    }
    return new Place(left, left + width, end.y);
  }

  private boolean isInside(Place place) {
    return place.middle >= area.top() && place.middle <= area.bottom() - LINE / 2.0;
  }
}
