package health.reprieve.scheduling.domain;

import health.reprieve.scheduling.domain.SeriesStand.Coming;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What has to be done to bring the sessions of a course to their new places. A session that stands
 * where one is wanted stays; the others go in time order to the places that are left. Moves come in
 * an order in which no session is in the way of the next: those that go to a later day from the
 * last on, the others from the first on.
 *
 * @param kept sessions that stay where they stand
 * @param bookings for the places that no booked session takes, in time order
 */
public record SeriesChanges(List<Coming> kept, List<Move> moves, List<New> bookings) {

  /** A booked session that goes elsewhere. */
  public record Move(int number, Coming from, Place to) {

    private boolean isLater() {
      return to.start().isAfter(from.place().start());
    }
  }

  /** A session that is booked for the first time. */
  public record New(int number, Place at) {}

  /**
   * @param places one for each session of the part, in time order
   */
  public static SeriesChanges of(SeriesStand.Part part, List<Place> places) {
    List<Coming> leaving =
        part.standing().stream().filter(one -> !places.contains(one.place())).toList();
    List<Coming> kept =
        part.standing().stream().filter(one -> places.contains(one.place())).toList();
    List<Place> standing = part.standing().stream().map(Coming::place).toList();
    List<Integer> open =
        IntStream.range(0, places.size())
            .filter(index -> !standing.contains(places.get(index)))
            .boxed()
            .toList();
    List<Move> moves = new ArrayList<>();
    List<New> bookings = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      int number = part.firstNumber() + open.get(i);
      Place place = places.get(open.get(i));
      if (i < leaving.size()) {
        moves.add(new Move(number, leaving.get(i), place));
      } else {
        bookings.add(new New(number, place));
      }
    }
    return new SeriesChanges(kept, inOrder(moves), bookings);
  }

  private static List<Move> inOrder(List<Move> moves) {
    List<Move> ordered = new ArrayList<>();
    for (Move move : moves) {
      if (move.isLater()) {
        ordered.add(0, move);
      }
    }
    moves.stream().filter(move -> !move.isLater()).forEach(ordered::add);
    return ordered;
  }
}
