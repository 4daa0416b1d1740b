package health.reprieve.scheduling.web;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.platform.web.FormView;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.web.SidePanel.Choice;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chairs and starts that forms beside the board offer. */
final class Choices {

  private Choices() {}

  static List<Choice> chairs(BoardView board) {
    return board.chairs().stream()
        .filter(chair -> chair.closedReason() == null)
        .map(chair -> new Choice(chair.id().value().toString(), chair.name()))
        .toList();
  }

  /** The quarter hours of the day that are still to come, and the one entered if it is no such. */
  static List<Choice> starts(BoardView board, String entered) {
    WallWords words = board.words();
    List<Choice> starts =
        board.hours().open().stream()
            .flatMap(open -> open.quarters().stream())
            .filter(quarter -> !quarter.isBefore(board.now()))
            .map(quarter -> new Choice(quarter.toString(), words.time(quarter)))
            .toList();
    if (entered.isEmpty() || starts.stream().anyMatch(one -> one.value().equals(entered))) {
      return starts;
    }
    return Stream.concat(other(entered, words), starts.stream()).toList();
  }

  /** Features of the chair that are ticked. */
  static Set<ChairFeature> features(FormView form) {
    return Arrays.stream(ChairFeature.values())
        .filter(feature -> form.has("features", feature.name()))
        .collect(Collectors.toSet());
  }

  private static Stream<Choice> other(String entered, WallWords words) {
    try {
      Instant start = Instant.parse(entered);
      return Stream.of(new Choice(entered, words.day(start) + " " + words.time(start)));
    } catch (DateTimeException notAnInstant) {
      return Stream.empty();
    }
  }
}
