package health.reprieve.scheduling.web;

import health.reprieve.clinic.ChairOutageView;
import health.reprieve.clinic.ChairView;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.BoardEntry;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.domain.Gate;
import health.reprieve.scheduling.domain.Phase;
import health.reprieve.scheduling.domain.PlannedPhase;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One chair of the board: its visits, when it is out of service and the quarter hours that can
 * still be booked.
 *
 * @param out nothing where the chair is closed all day
 */
public record BoardLane(ChairView chair, List<Block> blocks, List<Out> out, List<FreeStart> free) {

  private static final int PHASE_STEP_MINUTES = 5;

  /** A visit as a block over its columns, as long as it holds its chair. */
  public record Block(
      BoardEntry entry, int at, int length, List<PhaseCell> phases, StatusLook look) {

    static Block of(BoardEntry entry, BoardGrid grid) {
      TimeRange time = entry.appointment().held();
      return new Block(
          entry,
          grid.at(time.start()),
          BoardGrid.length(time),
          entry.appointment().plan().phasesUntil(time.end()).stream().map(PhaseCell::of).toList(),
          StatusLook.of(entry, grid.words()));
    }

    public String id() {
      return entry.appointment().id().value().toString();
    }

    /** Such as "3/6"; beyond the protocol's series the number alone. */
    public String session() {
      int number = entry.appointment().session().number();
      int sessions = entry.protocol().sessions();
      return number > sessions ? "no. " + number : number + "/" + sessions;
    }

    /** Whether the visit is before its infusion, so that its gates count. */
    public boolean before() {
      return entry.appointment().status().beforeInfusion();
    }

    /** What is still missing before the visit can begin. */
    public List<Gate> missing() {
      return Gates.missing(entry.appointment());
    }

    /** How much of it stands. */
    public int standing() {
      return entry.appointment().standing().size();
    }

    /** The whole block in words. */
    public String label(BoardGrid grid) {
      return "%s, %s, session %d of %d, %s, %s"
              .formatted(
                  entry.patient().shortName(),
                  entry.protocol().name(),
                  entry.appointment().session().number(),
                  entry.protocol().sessions(),
                  grid.words().range(entry.appointment().held()),
                  look.word().toLowerCase(Locale.ENGLISH))
          + Gates.spoken(entry.appointment());
    }
  }

  /**
   * A phase inside a block.
   *
   * @param css class of its pattern
   * @param length in steps of five minutes
   */
  public record PhaseCell(String css, int length) {

    public static PhaseCell of(PlannedPhase planned) {
      long minutes = planned.time().length().toMinutes();
      return new PhaseCell(
          BoardLane.css(planned.phase()),
          Math.toIntExact(Math.max(1, minutes / PHASE_STEP_MINUTES)));
    }
  }

  /**
   * A time at which the chair is out of service, as far as the day shows it.
   *
   * @param time such as "10:00–12:00"
   */
  public record Out(int at, int length, String time, String reason) {

    private static Stream<Out> of(ChairOutageView outage, BoardGrid grid) {
      Instant from = outage.from().isBefore(grid.start()) ? grid.start() : outage.from();
      Instant end = outage.to();
      Instant to = end == null || end.isAfter(grid.end()) ? grid.end() : end;
      if (!from.isBefore(to)) {
        return Stream.empty();
      }
      TimeRange shown = TimeRange.of(from, to);
      return Stream.of(
          new Out(
              grid.at(from), BoardGrid.length(shown), grid.words().range(shown), outage.reason()));
    }
  }

  /** A quarter hour in which a visit could start as far as this chair is concerned. */
  public record FreeStart(int at, String instant, String time) {}

  static String css(Phase phase) {
    return switch (phase) {
      case PREP -> "ph-prep";
      case START -> "ph-start";
      case INFUSE -> "ph-infuse";
      case RECOVER -> "ph-recover";
      case TURNOVER -> "ph-turn";
    };
  }

  static List<BoardLane> of(BoardView board, BoardGrid grid) {
    return board.chairs().stream().map(chair -> of(chair, board, grid)).toList();
  }

  private static BoardLane of(ChairView chair, BoardView board, BoardGrid grid) {
    List<Block> blocks =
        board.entries().stream()
            .filter(entry -> entry.appointment().chair().equals(chair.id()))
            .map(entry -> Block.of(entry, grid))
            .toList();
    if (chair.closedReason() != null) {
      return new BoardLane(chair, blocks, List.of(), List.of());
    }
    List<Out> out = chair.outages().stream().flatMap(one -> Out.of(one, grid)).toList();
    return new BoardLane(chair, blocks, out, free(blocks, out, board, grid));
  }

  private static List<FreeStart> free(
      List<Block> blocks, List<Out> out, BoardView board, BoardGrid grid) {
    TimeRange open = board.hours().open().orElse(null);
    if (open == null) {
      return List.of();
    }
    BitSet taken = new BitSet();
    blocks.stream()
        .filter(block -> block.entry().appointment().status().live())
        .forEach(block -> taken.set(block.at(), block.at() + block.length()));
    out.forEach(one -> taken.set(one.at(), one.at() + one.length()));
    List<Instant> quarters = grid.quarters();
    return IntStream.range(0, quarters.size())
        .filter(at -> !taken.get(at))
        .filter(at -> open.contains(quarters.get(at)))
        .filter(at -> !quarters.get(at).isBefore(board.now()))
        .mapToObj(
            at ->
                new FreeStart(at, quarters.get(at).toString(), grid.words().time(quarters.get(at))))
        .toList();
  }

  /** Visits and closed chairs in words, for the head of the row. */
  public String summary() {
    long live = blocks.stream().filter(one -> one.entry().appointment().status().live()).count();
    return live == 1 ? "1 visit" : live + " visits";
  }
}
