package health.reprieve.scheduling.web;

import health.reprieve.clinic.ChairView;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.web.FormView;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.DayBoard;
import health.reprieve.scheduling.PickedView;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.scheduling.domain.Quarters;
import health.reprieve.scheduling.domain.SlotRefused;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.web.SidePanel.Choice;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what stands beside the board. */
@Dependent
class SideMaker {

  private static final int MOST_MATCHES = 8;

  private final DayBoard boards;
  private final PatientRegister patients;
  private final CoursePlanning courses;
  private final ConditionCatalogue conditions;

  @Inject
  SideMaker(
      DayBoard boards,
      PatientRegister patients,
      CoursePlanning courses,
      ConditionCatalogue conditions) {
    this.boards = boards;
    this.patients = patients;
    this.courses = courses;
    this.conditions = conditions;
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
    PickedView picked = boards.picked(id);
    WallWords words = board.words();
    Instant start = picked.entry().appointment().plan().start();
    boolean onThisDay = words.dayOf(start).equals(board.day());
    boolean expected = picked.entry().appointment().status().expected();
    return new SidePanel.Pick(
        picked,
        words,
        chairs(board),
        starts(board, form.value("start")),
        form.values().isEmpty() ? standing(picked) : form,
        refused,
        onThisDay ? open : "move",
        onThisDay,
        expected && words.dayOf(start).equals(board.today()),
        expected && !board.now().isBefore(start));
  }

  private static FormView standing(PickedView picked) {
    return FormView.stored(
        Map.of(
            "chair",
            picked.entry().appointment().chair().value(),
            "start",
            picked.entry().appointment().plan().start()));
  }

  /** The booking form with what was entered so far. */
  SidePanel book(BoardView board, FormView form, @Nullable SlotRefused refused) {
    PatientView patient = patient(form.value("patient"));
    String who = form.value("who");
    List<ReportGroupView> catalogue = conditions.all();
    List<Choice> courses = patient == null ? List.of() : courses(patient.id(), board, catalogue);
    return new SidePanel.Book(
        withLatest(form, courses),
        patient,
        patient == null ? matches(who) : List.of(),
        courses,
        catalogue.stream()
            .filter(ReportGroupView::active)
            .map(group -> new Choice(group.code().value(), group.name()))
            .toList(),
        board.protocols().stream()
            .filter(ProtocolView::active)
            .map(protocol -> new Choice(protocol.id().value().toString(), protocol.name()))
            .toList(),
        chairs(board),
        starts(board, form.value("start")),
        board.words(),
        refused);
  }

  /** Until somebody chooses, the patient's latest course goes on. */
  private static FormView withLatest(FormView form, List<Choice> courses) {
    if (courses.isEmpty() || form.values().containsKey("course")) {
      return form;
    }
    Map<String, List<String>> values = new HashMap<>(form.values());
    values.put("course", List.of(courses.get(0).value()));
    return new FormView(values, form.errors(), form.refusal());
  }

  /** Patients found by what was typed; nothing for nothing. */
  List<PatientView> matches(String who) {
    return who.isBlank() ? List.of() : patients.search(who, MOST_MATCHES);
  }

  private @Nullable PatientView patient(String id) {
    try {
      return id.isEmpty() ? null : patients.get(PatientId.of(UUID.fromString(id)));
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  private List<Choice> courses(
      PatientId patient, BoardView board, List<ReportGroupView> catalogue) {
    Map<ReportGroupCode, String> groups =
        catalogue.stream().collect(Collectors.toMap(ReportGroupView::code, ReportGroupView::name));
    Map<ProtocolId, ProtocolView> protocols =
        board.protocols().stream().collect(Collectors.toMap(ProtocolView::id, Function.identity()));
    List<Choice> choices = new ArrayList<>();
    for (CourseView course : courses.of(patient)) {
      ProtocolView protocol = protocols.get(course.protocol());
      if (protocol != null) {
        choices.add(
            new Choice(
                course.id().value().toString(),
                "Course %d, %s, %s, opened %s"
                    .formatted(
                        course.number(),
                        groups.getOrDefault(course.reportGroup(), ""),
                        protocol.name(),
                        board.words().day(course.openedAt()))));
      }
    }
    return choices;
  }

  private static List<Choice> chairs(BoardView board) {
    return board.chairs().stream()
        .filter(chair -> chair.closedReason() == null)
        .map(SideMaker::choice)
        .toList();
  }

  private static Choice choice(ChairView chair) {
    return new Choice(chair.id().value().toString(), chair.name());
  }

  /** The quarter hours of the day that is shown, and the one entered if it lies on another. */
  private static List<Choice> starts(BoardView board, String entered) {
    WallWords words = board.words();
    List<Choice> starts =
        board.hours().open().stream()
            .flatMap(open -> open.quarters().stream())
            .filter(quarter -> !quarter.plus(Quarters.LENGTH).isBefore(board.now()))
            .map(quarter -> new Choice(quarter.toString(), words.time(quarter)))
            .toList();
    if (entered.isEmpty() || starts.stream().anyMatch(one -> one.value().equals(entered))) {
      return starts;
    }
    return Stream.concat(other(entered, words), starts.stream()).toList();
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
