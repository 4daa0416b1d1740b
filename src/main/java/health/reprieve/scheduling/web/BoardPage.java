package health.reprieve.scheduling.web;

import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.web.Frame;
import health.reprieve.scheduling.BoardEntry;
import health.reprieve.scheduling.BoardTrace;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.MoveCheckView;
import health.reprieve.scheduling.domain.Conflict;
import health.reprieve.scheduling.domain.FreeSlot;
import health.reprieve.scheduling.domain.Phase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything the board's page shows.
 *
 * @param grid null on a closed day without visits
 * @param strip null where there is no grid
 * @param lanes empty where there is no grid
 */
public record BoardPage(
    Frame frame,
    BoardView board,
    @Nullable BoardGrid grid,
    @Nullable LoadStrip strip,
    List<BoardLane> lanes,
    SidePanel side,
    NextFree next) {

  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter SPOKEN_DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

  /**
   * The search for the next free slot.
   *
   * @param protocol id of the protocol that is chosen
   * @param slot null where nobody asked, or nothing is free
   * @param nothing a sentence where nothing is free, otherwise empty
   */
  public record NextFree(String protocol, @Nullable FreeSlot slot, String nothing) {

    static final NextFree NOT_ASKED = new NextFree("", null, "");
  }

  public static BoardPage of(Frame frame, BoardView board, SidePanel side, NextFree next) {
    if (board.load().isEmpty()) {
      return new BoardPage(frame, board, null, null, List.of(), side, next);
    }
    BoardGrid grid = BoardGrid.of(board);
    MoveCheckView move = side instanceof SidePanel.Pick pick ? pick.check() : null;
    return new BoardPage(
        frame, board, grid, LoadStrip.of(board, grid, move), BoardLane.of(board, grid), side, next);
  }

  /** Such as "3 Mar 1979". */
  public static String date(LocalDate day) {
    return day.format(DATE);
  }

  /** Such as "Mon 23 Nov 2026, 10:40": when what is shown was read. */
  public String readAt() {
    return board.today().format(LONG_DAY) + ", " + board.words().time(board.now());
  }

  public String title() {
    return board.day().format(LONG_DAY);
  }

  public String spoken(int daysMore) {
    return board.day().plusDays(daysMore).format(SPOKEN_DAY);
  }

  /** Another day, with what stands beside the board. */
  public String address(int daysMore) {
    return BoardAddress.of(board.day().plusDays(daysMore))
        + side.kept().stream()
            .map(kept -> "&" + kept.name() + "=" + kept.value())
            .collect(Collectors.joining());
  }

  /** The list of another day. */
  public String listOf(int daysMore) {
    return "/board/list?day=" + board.day().plusDays(daysMore);
  }

  /** The booking form for one chair, with the patient who is chosen by now. */
  public String bookIn(ChairId chair) {
    boolean booking = side instanceof SidePanel.Book;
    return (booking ? address(0) : BoardAddress.book(board.day())) + "&chair=" + chair.value();
  }

  /** What a click on a free quarter hour does. */
  public String freeWords(String time) {
    return (side instanceof SidePanel.Pick && !side.kept().isEmpty() ? "Move to " : "Book ") + time;
  }

  /** Why the clinic is closed on this day, as a sentence; empty where it is open. */
  public String closed() {
    String reason = board.hours().closedReason();
    if (board.hours().open().isPresent()) {
      return "";
    }
    String sentence = sentence(reason);
    return sentence.startsWith("Closed") ? sentence : "Closed: " + sentence;
  }

  private static String sentence(String words) {
    return words.endsWith(".") ? words : words + ".";
  }

  /** The visits of a closed day whose patients are still expected, in time order. */
  public List<BoardEntry> stranded() {
    return board.hours().open().isPresent()
        ? List.of()
        : board.entries().stream()
            .filter(entry -> entry.appointment().status().expected())
            .toList();
  }

  /** By which a browser knows whether the day has changed since. */
  public long trace() {
    return BoardTrace.of(
        board.revision(),
        board.entries().stream()
            .map(BoardEntry::appointment)
            .filter(one -> board.words().dayOf(one.plan().start()).equals(board.day())));
  }

  /** Whose visit of this board is in the way, in a sentence; empty where it is none. */
  public String inTheWay(Conflict conflict) {
    return board.entries().stream()
        .filter(entry -> entry.appointment().id().equals(conflict.visit()))
        .map(entry -> sentence("It is the visit of " + entry.patient().shortName()))
        .findFirst()
        .orElse("");
  }

  /** Name of a chair of this board. */
  public String chairName(ChairId chair) {
    return board.chairs().stream()
        .filter(one -> one.id().equals(chair))
        .map(ChairView::name)
        .findFirst()
        .orElse("");
  }

  /** Id of the visit that is picked, empty where none is. */
  public String picked() {
    return side instanceof SidePanel.Pick pick ? pick.id() : "";
  }

  /** The phases with their shares of a nurse, such as "infusing 1:3". */
  public List<LegendEntry> legend() {
    return Arrays.stream(Phase.values())
        .map(phase -> LegendEntry.of(phase, phase.share(board.shares())))
        .toList();
  }

  /** A phase of the legend. */
  public record LegendEntry(String css, String words) {

    private static final int WHOLE = 12;

    static LegendEntry of(Phase phase, int share) {
      String ratio =
          share == 0 ? "0" : WHOLE % share == 0 ? "1:" + WHOLE / share : share + "/" + WHOLE;
      return new LegendEntry(BoardLane.css(phase), phase.words() + " " + ratio);
    }
  }
}
