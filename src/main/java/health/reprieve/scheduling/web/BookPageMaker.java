package health.reprieve.scheduling.web;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.Ids;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.scheduling.SeriesPlansView;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the planner's page together. */
@Dependent
class BookPageMaker {

  private static final int MOST_MATCHES = 8;

  private final PatientRegister patients;
  private final CoursePlanning courses;
  private final ConditionCatalogue conditions;
  private final ProtocolSetUp protocols;
  private final ClinicCalendar calendar;
  private final Frame.Maker frames;

  @Inject
  BookPageMaker(
      PatientRegister patients,
      CoursePlanning courses,
      ConditionCatalogue conditions,
      ProtocolSetUp protocols,
      ClinicCalendar calendar,
      Frame.Maker frames) {
    this.patients = patients;
    this.courses = courses;
    this.conditions = conditions;
    this.protocols = protocols;
    this.calendar = calendar;
    this.frames = frames;
  }

  BookPage page(FormView form, @Nullable SeriesPlansView found) {
    PatientView patient = ChosenPatient.of(patients, form);
    String who = form.value("who");
    List<ReportGroupView> catalogue = conditions.all();
    List<ProtocolView> all = protocols.all();
    Map<String, String> own = patient == null ? Map.of() : courses(patient.id(), catalogue, all);
    return new BookPage(
        frames.at("board"),
        withLatest(form, own),
        patient,
        patient == null && !who.isBlank() ? patients.search(who, MOST_MATCHES) : List.of(),
        own,
        named(
            catalogue.stream().filter(ReportGroupView::active).toList(),
            group -> group.code().value(),
            ReportGroupView::name),
        named(
            all.stream().filter(ProtocolView::active).toList(),
            protocol -> protocol.id().value().toString(),
            BookPageMaker::words),
        found,
        Ids.next().toString());
  }

  /** Until somebody chooses, the patient's latest course goes on. */
  private static FormView withLatest(FormView form, Map<String, String> courses) {
    if (courses.isEmpty() || form.values().containsKey("course")) {
      return form;
    }
    Map<String, List<String>> values = new HashMap<>(form.values());
    values.put("course", List.of(courses.keySet().iterator().next()));
    return new FormView(values, form.errors(), form.refusal());
  }

  LocalDate dayOf(Instant instant) {
    return new WallWords(calendar.site().zone()).dayOf(instant);
  }

  private static String words(ProtocolView protocol) {
    if (protocol.sessions() == 1) {
      return protocol.name() + ": a single infusion";
    }
    String gap =
        protocol.consecutiveWeekdays()
            ? "weekdays in a row"
            : "gap %d–%d days".formatted(protocol.gapMinDays(), protocol.gapMaxDays());
    return "%s: %d infusions, %s".formatted(protocol.name(), protocol.sessions(), gap);
  }

  private Map<String, String> courses(
      PatientId patient, List<ReportGroupView> catalogue, List<ProtocolView> all) {
    Map<ReportGroupCode, String> groups =
        catalogue.stream().collect(Collectors.toMap(ReportGroupView::code, ReportGroupView::name));
    Map<ProtocolId, String> names =
        all.stream().collect(Collectors.toMap(ProtocolView::id, ProtocolView::name));
    return named(
        courses.of(patient),
        course -> course.id().value().toString(),
        course ->
            "Course %d, %s, %s"
                .formatted(
                    course.number(),
                    Objects.requireNonNullElse(groups.get(course.reportGroup()), ""),
                    Objects.requireNonNullElse(names.get(course.protocol()), "")));
  }

  private static <T> Map<String, String> named(
      List<T> things, Function<T, String> value, Function<T, String> words) {
    Map<String, String> named = new LinkedHashMap<>();
    things.forEach(one -> named.put(value.apply(one), words.apply(one)));
    return named;
  }
}
