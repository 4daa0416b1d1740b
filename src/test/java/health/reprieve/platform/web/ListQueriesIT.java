package health.reprieve.platform.web;

import static health.reprieve.testing.QueryCount.MORE;
import static health.reprieve.testing.QueryCount.assertNotOncePerRow;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AskedDays;
import health.reprieve.testing.BookPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ConditionsApi;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.InstrumentsApi;
import health.reprieve.testing.Letters;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.QueryCount;
import health.reprieve.testing.RecallScene;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.SeriesApi;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.VisitsApi;
import health.reprieve.testing.WaitListApi;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * No page asks the database once per row: with more rows it takes no more queries. The board's own
 * pages and the diary's have their tests beside them.
 */
class ListQueriesIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();
  private final SetupApi manager = SetupApi.manager();
  private final WaitListApi waitList = WaitListApi.frontDesk();
  private final VisitsApi visits = VisitsApi.as(Client.clinician());
  private final List<String> waiting = new ArrayList<>();

  @AfterEach
  void leave_nobody_waiting() {
    ClockApi.reset();
    waiting.forEach(waitList::remove);
  }

  @Test
  void patients_found() {
    String name = Unique.name();
    PatientsApi patients = PatientsApi.as(Client.frontDesk());
    patients.register(PatientsApi.someone("familyName", name));
    long few = found(name);
    for (int i = 0; i < MORE; i++) {
      patients.register(PatientsApi.someone("familyName", name));
    }
    assertThat(found(name)).isEqualTo(few);
  }

  private static long found(String name) {
    return QueryCount.ofForm(Client.frontDesk(), "/patients/search", Map.of("q", name));
  }

  @Test
  void a_patient_with_courses_visits_scores_and_appointments() {
    UUID patient = PatientsApi.as(Client.clinician()).register();
    ClinicDay week = ClinicDay.freshWeeks(MORE + 1);
    int[] turn = {0};
    assertNotOncePerRow(
        Client.clinician(),
        () -> {
          int row = turn[0]++;
          Instant ended = Instant.parse("2024-03-01T12:00:00Z").plus(Duration.ofDays(7L * row));
          visits.past(visits.course(patient, "CRPS"), ended);
          ScoresApi.as(Client.clinician())
              .record(ScoresApi.followUp(patient, ended.plus(Duration.ofDays(2)), 4));
          MedicationApi.as(Client.nurse())
              .record(patient, MedicationApi.told(LocalDate.of(2024, 3, 1).plusDays(row), 30));
          Map<String, Object> order =
              BookingApi.mood(ClinicDay.chair(0), week.plusDays(7 * row).at("10:00"));
          desk.book(BookingApi.with(order, "patient", patient.toString()));
          SheetsApi.as(Client.clinician()).record(patient, "PHQ9", 9, 1);
        },
        "/tasks",
        "/sheets/of/" + patient,
        "/patients/" + patient,
        "/visits/of/" + patient,
        "/scores/of/" + patient,
        "/trajectory/of/" + patient,
        "/medications/of/" + patient,
        "/appointments/of/" + patient,
        "/api/patients/" + patient + "/appointments");
  }

  @Test
  void notices_of_a_patient() {
    String patient = new Letters().register();
    ClinicDay week = ClinicDay.freshWeeks(MORE + 1);
    int[] turn = {0};
    assertNotOncePerRow(
        Client.frontDesk(),
        () -> {
          String start = week.plusDays(7 * turn[0]++).at("10:00");
          Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), start);
          desk.book(BookingApi.with(order, "patient", patient));
        },
        "/notices/of/" + patient);
  }

  @Test
  void plans_among_many_visits_of_the_patients_courses() {
    ClinicDay.chair(2);
    ClinicDay monday = ClinicDay.freshWeeks(5);
    ClockApi.set(monday.at("06:00"));
    Map<String, Object> order = SeriesApi.mood(monday);
    int[] turn = {0};
    assertNotOncePerRow(
        Client.frontDesk(),
        () -> {
          String start = monday.plusDays(7 * turn[0]++).at("10:00");
          Map<String, Object> one = BookingApi.mood(ClinicDay.chair(0), start);
          desk.book(BookingApi.with(one, "patient", String.valueOf(order.get("patient"))));
        },
        BookPages.searching(order));
  }

  @Test
  void instruments_with_their_questions() {
    JsonNode patient = PatientsApi.as(Client.clinician()).register(PatientsApi.someone());
    assertNotOncePerRow(
        Client.clinician(),
        () ->
            InstrumentsApi.as(Client.clinician())
                .tryLoad(InstrumentsApi.freshCode(), Map.of())
                .expect(200),
        "/setup/instruments",
        "/sheets/of/" + PatientsApi.id(patient));
  }

  @Test
  void whose_relief_ends() {
    ClinicDay day = ClinicDay.fresh();
    Instant ended = day.instant("10:00").minus(Duration.ofDays(14));
    ClockApi.set(day.at("06:00"));
    assertNotOncePerRow(
        Client.clinician(),
        () -> {
          JsonNode patient = PatientsApi.as(Client.clinician()).register(PatientsApi.someone());
          visits.past(visits.course(PatientsApi.id(patient), "CRPS"), ended);
          String number = patient.path("recordNumber").asText();
          ImportsApi.as(Client.clinician())
              .load(
                  ImportsApi.HEADER
                      + ImportsApi.row(number, "CRPS", ended.minusSeconds(3600), 8, "before")
                      + ImportsApi.row(number, "CRPS", ended.plus(Duration.ofDays(1)), 2, "home")
                      + ImportsApi.row(number, "CRPS", ended.plus(Duration.ofDays(12)), 8, "home")
                      + ImportsApi.row(number, "CRPS", ended.plus(Duration.ofDays(13)), 8, "home"));
        },
        "/worklist/relief-ending");
  }

  @Test
  void who_does_not_answer_any_more() {
    ClinicDay day = ClinicDay.fresh();
    Instant ended = day.instant("10:00").minus(Duration.ofDays(14));
    ClockApi.set(day.at("06:00"));
    assertNotOncePerRow(
        Client.frontDesk(),
        () -> {
          UUID patient = PatientsApi.as(Client.clinician()).register();
          visits.past(visits.course(patient, "CRPS"), ended);
          AskedDays.add(patient, day.date().minusDays(5), 3);
        },
        "/worklist/silent-diaries");
  }

  /** Nothing adds a condition to the catalogue, so its rows are compared with its queries. */
  @Test
  void conditions() {
    int rows = ConditionsApi.as(Client.clinician()).catalogue().size();

    assertThat(QueryCount.of(Client.clinician(), "/setup/conditions")).isLessThan(rows);
  }

  @Test
  void visits_of_a_day() {
    Instant morning = Instant.parse("2023-05-02T08:00:00Z");
    int[] turn = {0};
    assertNotOncePerRow(
        Client.nurse(),
        () -> {
          UUID course = visits.course(PatientsApi.as(Client.clinician()).register(), "CRPS");
          visits.arrived(course, morning.plus(Duration.ofMinutes(15L * turn[0]++)));
        },
        "/visits",
        "/visits?day=2023-05-02",
        "/api/visits?day=2023-05-02");
  }

  @Test
  void stranded_visits() {
    String chair = ClinicDay.newChair("Chair " + Unique.name());
    assertNotOncePerRow(
        Client.manager(),
        () -> {
          ClinicDay day = ClinicDay.fresh();
          desk.book(BookingApi.mood(chair, day.at("10:00")));
          String date = day.date().toString();
          manager
              .addOutage(chair, Map.of("firstDay", date, "lastDay", date, "reason", "Service"))
              .expect(201);
        },
        "/worklist",
        "/setup/chairs",
        "/setup/chairs/" + chair);
  }

  @Test
  void those_who_wait() {
    ClinicDay day = ClinicDay.fresh();
    assertNotOncePerRow(
        Client.frontDesk(),
        () -> waiting.add(waitList.add(WaitListApi.mood(2))),
        "/waitlist",
        "/waitlist/drawer?day=" + day.date());
  }

  @Test
  void those_to_be_called() {
    ClinicDay monday = ClinicDay.freshWeeks(4).plusDays(14);
    Instant ended = monday.instant("10:00").minus(Duration.ofDays(14));
    ClockApi.set(monday.at("06:00"));
    int[] turn = {0};
    try {
      assertNotOncePerRow(
          Client.clinician(),
          () -> {
            RecallScene.of("OTHER").withOwnLoss(ended);
            RecallScene.of("OTHER").withoutRelief(ended);
            String start = monday.plusDays(turn[0]++).at("09:00");
            desk.tryDefer(desk.book(BookingApi.mood(ClinicDay.chair(0), start)), "Fever")
                .expect(200);
          },
          "/worklist/relief-ending",
          "/worklist/missed-sessions",
          "/trial-reviews");
    } finally {
      ClockApi.reset();
    }
  }

  @Test
  void overrides_and_notices() {
    ClinicDay day = ClinicDay.fresh();
    BookingApi clinician = BookingApi.as(Client.clinician());
    int[] chair = {0};
    assertNotOncePerRow(
        Client.manager(),
        () ->
            clinician.book(
                BookingApi.with(
                    BookingApi.mood(ClinicDay.chair(chair[0]++), day.at("16:30")),
                    "override",
                    "From abroad")),
        "/overrides?from=" + day.date() + "&to=" + day.date().plusDays(6),
        "/reports/operations?from=" + day.date() + "&to=" + day.date().plusDays(6),
        "/notices");
  }

  @Test
  void a_report_and_the_courses_behind_it() {
    int[] turn = {0};
    assertNotOncePerRow(
        Client.clinician(),
        () ->
            treat(6, Instant.parse("1987-03-01T12:00:00Z").plus(Duration.ofDays(20L * turn[0]++))),
        "/reports/conditions?from=1987-01-01&to=1987-12-31",
        "/reports/conditions/BACK/courses?from=1987-01-01&to=1987-12-31",
        "/reports/conditions/opioids?from=1987-01-01&to=1987-12-31");
  }

  private void treat(int patients, Instant from) {
    StringBuilder file = new StringBuilder(ImportsApi.HEADER);
    for (int i = 0; i < patients; i++) {
      Instant ended = from.plus(Duration.ofDays(i));
      JsonNode patient =
          PatientsApi.as(Client.clinician())
              .register(PatientsApi.someone("dateOfBirth", "1940-05-05"));
      visits.past(visits.course(PatientsApi.id(patient), "BACK"), ended);
      String number = patient.path("recordNumber").asText();
      file.append(ImportsApi.row(number, "BACK", ended.minus(Duration.ofHours(1)), 8, "before"));
      file.append(ImportsApi.row(number, "BACK", ended.plus(Duration.ofDays(7)), 4, "home"));
    }
    ImportsApi.as(Client.clinician()).load(file.toString());
  }

  @Test
  void the_set_up() {
    ClinicDay week = ClinicDay.fresh();
    int[] turn = {0};
    assertNotOncePerRow(
        Client.manager(),
        () -> {
          ClinicDay day = week.plusDays(turn[0]++);
          String date = day.date().toString();
          String nurse = manager.shift(day.addNurse()).path("staff").asText();
          manager
              .addAbsence(
                  Map.of("staff", nurse, "firstDay", date, "lastDay", date, "reason", "Training"))
              .expect(201);
          manager.closeDay(date, "Works").expect(201);
          ClinicDay.newChair("Chair " + Unique.name());
          new StaffApi().add(Unique.name(), "Some Body", "FRONT_DESK").expect(201);
          ProtocolsApi.as(Client.clinician()).add(Unique.name(), Map.of()).expect(201);
        },
        "/setup",
        "/setup/shifts",
        "/setup/absences",
        "/setup/hours",
        "/setup/chairs",
        "/setup/staff",
        "/setup/protocols",
        "/setup/diaries");
  }
}
