package health.reprieve.scheduling.web;

import health.reprieve.clinic.ChairView;
import health.reprieve.platform.web.FormView;
import health.reprieve.scheduling.AppointmentView;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.DayBoard;
import health.reprieve.scheduling.MoveCheckView;
import health.reprieve.scheduling.MovingBack;
import health.reprieve.scheduling.PickedView;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.scheduling.domain.EscortHours;
import health.reprieve.scheduling.domain.SlotRefused;
import health.reprieve.scheduling.domain.WallWords;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what stands beside the board: the day as a whole, or one visit of it. */
@Dependent
class SideMaker {

  private final DayBoard boards;
  private final MovingBack moving;
  private final FirstOffer offers;

  @Inject
  SideMaker(DayBoard boards, MovingBack moving, FirstOffer offers) {
    this.boards = boards;
    this.moving = moving;
    this.offers = offers;
  }

  /** How many visits stand where. */
  SidePanel day(BoardView board) {
    Map<AppointmentStatus, Long> counts =
        board.entries().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.appointment().status(), Collectors.counting()));
    return new SidePanel.Day(
        Arrays.stream(AppointmentStatus.values())
            .filter(counts::containsKey)
            .map(status -> counts.get(status) + " " + status.words())
            .toList());
  }

  /** One visit; where something about it was refused, what was entered and why. */
  SidePanel pick(
      BoardView board,
      AppointmentId id,
      FormView form,
      @Nullable SlotRefused refused,
      String open) {
    return pick(board, id, form, refused, null, SidePanel.Times.CLOSED, open);
  }

  /** One visit, and a place that it could move to. */
  SidePanel check(BoardView board, AppointmentId id, FormView form, MoveCheckView check) {
    return pick(board, id, form, null, check, SidePanel.Times.CLOSED, "move");
  }

  /** One visit, and the times that were found for it. */
  SidePanel times(BoardView board, AppointmentId id, FormView form, SidePanel.Times times) {
    return pick(board, id, form, null, null, times, "move");
  }

  private SidePanel pick(
      BoardView board,
      AppointmentId id,
      FormView form,
      @Nullable SlotRefused refused,
      @Nullable MoveCheckView check,
      SidePanel.Times times,
      String open) {
    PickedView picked = boards.picked(id);
    WallWords words = board.words();
    Instant start = picked.entry().appointment().plan().start();
    boolean onThisDay = words.dayOf(start).equals(board.day());
    boolean expected = picked.entry().appointment().status().expected();
    FormView place = form.value("start").isEmpty() ? place(picked, board, onThisDay) : form;
    return new SidePanel.Pick(
        picked,
        words,
        Choices.chairs(board),
        Choices.starts(board, place.value("start")),
        new FormView(merged(form, stored(picked, place)), form.errors(), form.refusal()),
        refused,
        check,
        times,
        undo(form, board, id),
        onThisDay ? open : "move",
        onThisDay,
        expected && words.dayOf(start).equals(board.today()),
        expected && !board.now().isBefore(start));
  }

  /** The place that a move just left, as the address says it. */
  private SidePanel.@Nullable Undo undo(FormView form, BoardView board, AppointmentId id) {
    String chair = form.value("wasChair");
    String start = form.value("wasStart");
    if (!form.refusal().isEmpty() || form.values().containsKey("day") || start.isEmpty()) {
      return null;
    }
    WallWords words = board.words();
    Instant from = Instant.parse(start);
    String name =
        board.chairs().stream()
            .filter(one -> one.id().value().toString().equals(chair))
            .map(ChairView::name)
            .findFirst()
            .orElse("");
    String day = words.dayOf(from).equals(board.day()) ? "" : words.day(from) + " ";
    return new SidePanel.Undo(chair, start, name + ", " + day + words.time(from), moving.of(id));
  }

  /** The place, and the escort's hours as they are stored. */
  private static FormView stored(PickedView picked, FormView place) {
    EscortHours escort = picked.entry().appointment().escort();
    Map<String, List<String>> values = new HashMap<>(place.values());
    if (escort != null) {
      values.putIfAbsent("escortFrom", List.of(escort.from().toString()));
      values.putIfAbsent("escortTo", List.of(escort.to().toString()));
    }
    return new FormView(values, place.errors(), place.refusal());
  }

  /** Where it stands; on another day, the first place there in which it fits. */
  private FormView place(PickedView picked, BoardView board, boolean onThisDay) {
    AppointmentView appointment = picked.entry().appointment();
    if (!onThisDay) {
      String protocol = appointment.session().protocol().value().toString();
      Optional<FirstOffer.Offer> first = offers.on(board, protocol, "", appointment.needs());
      if (first.isPresent()) {
        return FormView.stored(Map.of("chair", first.get().chair(), "start", first.get().start()));
      }
    }
    return FormView.stored(
        Map.of("chair", appointment.chair().value(), "start", appointment.plan().start()));
  }

  private static Map<String, List<String>> merged(FormView form, FormView place) {
    Map<String, List<String>> values = new HashMap<>(place.values());
    form.values()
        .forEach(
            (name, value) -> {
              if (!value.isEmpty() || !values.containsKey(name)) {
                values.put(name, value);
              }
            });
    return values;
  }
}
