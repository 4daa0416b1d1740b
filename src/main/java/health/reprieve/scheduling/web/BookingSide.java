package health.reprieve.scheduling.web;

import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.web.FormView;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.domain.SlotRefused;
import health.reprieve.scheduling.web.SidePanel.Choice;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together the booking form beside the board. */
@Dependent
class BookingSide {

  private static final int MOST_MATCHES = 8;

  private final PatientRegister patients;
  private final CoursePlanning courses;
  private final ConditionCatalogue conditions;
  private final FirstOffer offers;

  @Inject
  BookingSide(
      PatientRegister patients,
      CoursePlanning courses,
      ConditionCatalogue conditions,
      FirstOffer offers) {
    this.patients = patients;
    this.courses = courses;
    this.conditions = conditions;
    this.offers = offers;
  }

  /** The booking form with what was entered so far. */
  SidePanel of(BoardView board, FormView sent, @Nullable SlotRefused refused) {
    return of(board, sent, SidePanel.Times.CLOSED, refused);
  }

  /** The same with the times that were found for it. */
  SidePanel times(BoardView board, FormView sent, SidePanel.Times times) {
    return of(board, sent, times, null);
  }

  private SidePanel of(
      BoardView board, FormView sent, SidePanel.Times times, @Nullable SlotRefused refused) {
    PatientView patient = ChosenPatient.of(patients, sent);
    List<CourseView> own = patient == null ? List.of() : courses.of(patient.id());
    FormView form = withOffer(withLatest(sent, own), board, own);
    return new SidePanel.Book(
        form,
        patient,
        patient == null ? matches(form.value("who")) : List.of(),
        own.isEmpty() ? List.of() : courses(own, board),
        patient == null ? List.of() : conditions(),
        patient == null ? List.of() : protocols(board),
        Choices.chairs(board),
        Choices.starts(board, form.value("start")),
        board.words(),
        times,
        refused);
  }

  /** Until somebody chooses, the patient's latest course goes on. */
  private static FormView withLatest(FormView form, List<CourseView> own) {
    return own.isEmpty() || form.values().containsKey("course")
        ? form
        : with(form, Map.of("course", own.get(0).id().value().toString()));
  }

  /** Until somebody chooses chair and start, the first that fits what is known by now. */
  private FormView withOffer(FormView form, BoardView board, List<CourseView> own) {
    boolean offered = SidePanel.place(form).equals(form.value("proposed"));
    boolean open = form.value("start").isEmpty() || offered;
    if (!open || !form.refusal().isEmpty()) {
      return form;
    }
    return offers
        .on(board, protocol(form, own), offered ? "" : form.value("chair"), Choices.features(form))
        .map(offer -> with(form, Map.of("chair", offer.chair(), "start", offer.start())))
        .map(filled -> with(filled, Map.of("proposed", SidePanel.place(filled))))
        .orElse(form);
  }

  private static String protocol(FormView form, List<CourseView> own) {
    return own.stream()
        .filter(course -> form.has("course", course.id().value().toString()))
        .map(course -> course.protocol().value().toString())
        .findFirst()
        .orElse(form.value("protocol"));
  }

  private static FormView with(FormView form, Map<String, String> more) {
    Map<String, List<String>> values = new HashMap<>(form.values());
    more.forEach((name, value) -> values.put(name, List.of(value)));
    return new FormView(values, form.errors(), form.refusal());
  }

  /** Patients found by what was typed; nothing for nothing. */
  List<PatientView> matches(String who) {
    return who.isBlank() ? List.of() : patients.search(who, MOST_MATCHES);
  }

  private List<Choice> conditions() {
    return conditions.all().stream()
        .filter(ReportGroupView::active)
        .map(group -> new Choice(group.code().value(), group.name()))
        .toList();
  }

  private static List<Choice> protocols(BoardView board) {
    return board.protocols().stream()
        .filter(ProtocolView::active)
        .map(protocol -> new Choice(protocol.id().value().toString(), protocol.name()))
        .toList();
  }

  /** Courses of a protocol that is no longer offered go on as well. */
  private List<Choice> courses(List<CourseView> own, BoardView board) {
    Map<ReportGroupCode, String> groups =
        conditions.all().stream()
            .collect(Collectors.toMap(ReportGroupView::code, ReportGroupView::name));
    Map<ProtocolId, String> followed =
        board.protocols().stream().collect(Collectors.toMap(ProtocolView::id, ProtocolView::name));
    return own.stream()
        .map(
            course ->
                new Choice(
                    course.id().value().toString(),
                    "Course %d, %s, %s, opened %s"
                        .formatted(
                            course.number(),
                            groups.getOrDefault(course.reportGroup(), ""),
                            followed.getOrDefault(course.protocol(), ""),
                            board.words().day(course.openedAt()))))
        .toList();
  }
}
