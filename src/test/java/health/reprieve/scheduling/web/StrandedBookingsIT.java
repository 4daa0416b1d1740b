package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.WorklistApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a change of the clinic does to visits that are booked already. */
class StrandedBookingsIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();
  private final SetupApi manager = SetupApi.manager();
  private final WorklistApi worklist = WorklistApi.as(Client.frontDesk());

  @Test
  void lists_a_visit_whose_chair_is_out_of_service_until_it_is_not() {
    ClinicDay day = ClinicDay.fresh();
    String chair = ClinicDay.newChair("Chair " + Unique.name());
    String visit = id(desk.book(BookingApi.mood(chair, day.at("10:00"))));
    assertThat(worklist.reasons(visit)).isEmpty();
    String outage =
        id(
            manager
                .addOutage(
                    chair,
                    Map.of(
                        "firstDay",
                        day.date().toString(),
                        "starts",
                        "11:45",
                        "lastDay",
                        day.date().toString(),
                        "ends",
                        "15:00",
                        "reason",
                        "Pump at service"))
                .expect(201)
                .json());
    assertThat(worklist.reasons(visit)).containsExactly("chair-closed");
    assertThat(worklist.words(visit).get(0)).contains("is out of service until", "15:00: Pump");
    assertThat(desk.get(visit).path("status").asText()).isEqualTo("BOOKED");
    desk.bookRefused(BookingApi.mood(chair, day.at("13:00")), 422, "chair-closed");
    desk.book(BookingApi.mood(chair, day.at("15:00")));
    manager.changeOutage(chair, outage, Map.of("starts", "12:00")).expect(200);
    assertThat(worklist.reasons(visit)).isEmpty();
  }

  @Test
  void lists_a_visit_whose_escort_can_come_at_another_time_until_they_can() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    JsonNode known = desk.tryEscort(visit, "11:00", "13:00").expect(200).json();
    assertThat(worklist.reasons(id(visit))).isEmpty();

    JsonNode late = desk.tryEscort(known, "15:00", "16:00").expect(200).json();
    assertThat(worklist.reasons(id(visit))).containsExactly("escort-away");
    assertThat(worklist.words(id(visit)))
        .containsExactly("The escort can come 15:00–16:00; the patient leaves at 11:45.");
    desk.tryMove(late, ClinicDay.chair(0), day.at("11:00")).expectProblem(422, "escort-away");
    desk.move(late, ClinicDay.chair(0), day.at("13:30"));

    assertThat(worklist.reasons(id(visit))).isEmpty();
  }

  @Test
  void lists_a_visit_on_a_day_that_was_closed_or_given_other_hours() {
    ClinicDay day = ClinicDay.fresh();
    String date = day.date().toString();
    String visit = id(desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("15:00"))));
    manager.openSpecially(date, "07:00", "16:00", "Staff meeting").expect(201);
    assertThat(worklist.reasons(visit)).containsExactly("after-closing");
    manager.closeDays(date, date, "Flood").expect(201);
    assertThat(worklist.reasons(visit)).containsExactly("closed-day");
    assertThat(worklist.words(visit).get(0)).contains("Flood.");
    manager.openDay(date).expect(204);
    manager.openAsUsual(date).expect(204);
    assertThat(worklist.reasons(visit)).isEmpty();
  }

  @Test
  void lists_a_visit_whose_chair_is_closed_for_good_until_it_is_opened() {
    ClinicDay day = ClinicDay.fresh();
    String chair = ClinicDay.newChair("Chair " + Unique.name());
    String visit = id(desk.book(BookingApi.mood(chair, day.at("10:00"))));

    manager.changeChair(chair, Map.of("closedReason", "Seat torn")).expect(200);

    assertThat(worklist.reasons(visit)).containsExactly("chair-closed");
    assertThat(worklist.words(visit).get(0)).contains("Seat torn");
    manager.changeChair(chair, Map.of("closedReason", "")).expect(200);
    assertThat(worklist.reasons(visit)).isEmpty();
  }

  @Test
  void lists_a_visit_that_other_hours_of_its_weekday_cut_off() {
    ClinicDay day = ClinicDay.fresh();
    String visit = id(desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("15:00"))));
    try {
      manager.changeWeek(Map.of("mondayCloses", "16:00")).expect(200);
      assertThat(worklist.reasons(visit)).containsExactly("after-closing");

      manager.changeWeek(Map.of("mondayOpens", "", "mondayCloses", "")).expect(200);
      assertThat(worklist.reasons(visit)).containsExactly("closed-day");
    } finally {
      ClinicFixture.open();
    }
    assertThat(worklist.reasons(visit)).isEmpty();
  }

  @Test
  void lists_all_visits_of_a_time_that_a_shift_taken_away_leaves_short_of_nurses() {
    ClinicDay day = ClinicDay.fresh();
    String shift = day.addNurse();
    List<String> visits = oneVisitForEachNurseAndOneMore(day);

    manager.removeShift(shift).expect(204);

    assertThat(visits).allSatisfy(one -> assertThat(worklist.reasons(one)).contains("nurse-load"));
    day.addNurse();
    assertThat(visits).allSatisfy(one -> assertThat(worklist.reasons(one)).isEmpty());
  }

  @Test
  void lists_all_visits_of_a_time_that_a_shift_ended_earlier_leaves_short_of_nurses() {
    ClinicDay day = ClinicDay.fresh();
    String shift = day.addNurse();
    String lastDay = day.date().toString();
    String weekBefore = day.plusDays(-7).date().toString();
    manager.changeShift(shift, Map.of("firstDay", weekBefore)).expect(200);
    List<String> visits = oneVisitForEachNurseAndOneMore(day);

    manager.changeShift(shift, Map.of("lastDay", weekBefore)).expect(200);

    assertThat(visits).allSatisfy(one -> assertThat(worklist.reasons(one)).contains("nurse-load"));
    manager.changeShift(shift, Map.of("lastDay", lastDay)).expect(200);
    assertThat(visits).allSatisfy(one -> assertThat(worklist.reasons(one)).isEmpty());
  }

  @Test
  void lists_all_visits_of_a_time_that_a_closed_account_leaves_short_of_nurses() {
    ClinicDay day = ClinicDay.fresh();
    String nurse = manager.shift(day.addNurse()).path("staff").asText();
    List<String> visits = oneVisitForEachNurseAndOneMore(day);

    new StaffApi().change(nurse, Map.of("active", false)).expect(200);

    assertThat(visits).allSatisfy(one -> assertThat(worklist.reasons(one)).contains("nurse-load"));
    day.addNurse();
    assertThat(visits).allSatisfy(one -> assertThat(worklist.reasons(one)).isEmpty());
  }

  private List<String> oneVisitForEachNurseAndOneMore(ClinicDay day) {
    List<String> visits = new ArrayList<>();
    for (int chair = 0; chair <= ClinicFixture.NURSES; chair++) {
      visits.add(id(desk.book(BookingApi.mood(ClinicDay.chair(chair), day.at("10:00")))));
    }
    return visits;
  }

  @Test
  void lists_all_visits_of_a_time_that_an_absence_leaves_short_of_nurses() {
    ClinicDay day = ClinicDay.fresh();
    String nurse = manager.shift(day.addNurse()).path("staff").asText();
    List<String> visits = oneVisitForEachNurseAndOneMore(day);
    String later = id(desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("13:00"))));
    String absence =
        id(
            manager
                .addAbsence(
                    Map.of(
                        "staff",
                        nurse,
                        "firstDay",
                        day.date().toString(),
                        "lastDay",
                        day.date().toString(),
                        "reason",
                        "Training"))
                .expect(201)
                .json());
    assertThat(visits).allSatisfy(one -> assertThat(worklist.reasons(one)).contains("nurse-load"));
    assertThat(worklist.reasons(later)).isEmpty();
    assertThat(BookedClaims.overridden(day)).isEqualTo(12);
    manager.removeAbsence(absence).expect(204);
    assertThat(visits).allSatisfy(one -> assertThat(worklist.reasons(one)).isEmpty());
    assertThat(BookedClaims.overridden(day)).isZero();
  }

  @Test
  void lists_all_visits_of_a_time_that_a_break_leaves_short_of_nurses_and_requests_with_them() {
    ClinicDay day = ClinicDay.fresh();
    String shift = day.addNurse();
    List<String> visits = new ArrayList<>();
    for (int chair = 0; chair <= ClinicFixture.NURSES; chair++) {
      Map<String, Object> order = BookingApi.mood(ClinicDay.chair(chair), day.at("10:00"));
      visits.add(id(desk.book(BookingApi.with(order, "request", chair == 0))));
    }

    manager
        .changeShift(shift, Map.of("breaks", List.of(Map.of("starts", "10:30", "ends", "10:45"))))
        .expect(200);

    assertThat(visits).allSatisfy(one -> assertThat(worklist.reasons(one)).contains("nurse-load"));
    manager.changeShift(shift, Map.of("breaks", List.of())).expect(200);
    assertThat(visits).allSatisfy(one -> assertThat(worklist.reasons(one)).isEmpty());
  }

  @Test
  void lists_a_visit_that_an_absence_leaves_without_a_clinician() {
    ClinicDay day = ClinicDay.fresh();
    String visit = id(desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00"))));

    List<String> absences = day.sendCliniciansAway();

    assertThat(worklist.reasons(visit)).containsExactly("no-clinician");
    absences.forEach(absence -> manager.removeAbsence(absence).expect(204));
    assertThat(worklist.reasons(visit)).isEmpty();
  }

  @Test
  void leaves_out_what_was_knowingly_set_aside_until_something_else_changes() {
    ClinicDay day = ClinicDay.fresh();
    List<String> visits = new ArrayList<>();
    for (int chair = 0; chair < ClinicFixture.NURSES; chair++) {
      visits.add(id(desk.book(BookingApi.mood(ClinicDay.chair(chair), day.at("10:00")))));
    }
    BookingApi clinician = BookingApi.as(Client.clinician());
    visits.add(id(clinician.book(anyway(BookingApi.mood(ClinicDay.chair(4), day.at("10:00"))))));
    visits.add(id(clinician.book(anyway(BookingApi.mood(ClinicDay.chair(4), day.at("16:30"))))));
    assertThat(visits).allSatisfy(one -> assertThat(worklist.reasons(one)).isEmpty());

    manager.closeDay(day.date().toString(), "Flood").expect(201);

    assertThat(visits)
        .allSatisfy(one -> assertThat(worklist.reasons(one)).containsExactly("closed-day"));
    manager.openDay(day.date().toString()).expect(204);
  }

  /** Another chair at the same time asks no rule of the time again. */
  @Test
  void leaves_out_what_was_set_aside_for_the_time_also_in_another_chair_at_that_time() {
    ClinicDay day = ClinicDay.fresh();
    List<String> visits = new ArrayList<>();
    for (int chair = 0; chair < ClinicFixture.NURSES; chair++) {
      visits.add(id(desk.book(BookingApi.mood(ClinicDay.chair(chair), day.at("10:00")))));
    }
    Map<String, Object> order = anyway(BookingApi.mood(ClinicDay.chair(4), day.at("10:00")));
    JsonNode fourth = BookingApi.as(Client.clinician()).book(order);
    visits.add(id(fourth));

    desk.move(fourth, ClinicDay.chair(5), day.at("10:00"));

    assertThat(visits).allSatisfy(one -> assertThat(worklist.reasons(one)).isEmpty());
  }

  @Test
  void lists_a_visit_whose_chair_lacks_what_was_set_aside_for_another_chair_only() {
    ClinicDay day = ClinicDay.fresh();
    String plain = ClinicDay.newChair("Chair " + Unique.name());
    Map<String, Object> withBed =
        Map.of("name", "Chair " + Unique.name(), "features", List.of("BED"));
    String bed = id(manager.addChair(withBed).expect(201).json());
    Map<String, Object> order = anyway(BookingApi.mood(plain, day.at("10:00")));
    JsonNode visit =
        BookingApi.as(Client.clinician()).book(BookingApi.with(order, "features", List.of("BED")));
    assertThat(worklist.reasons(id(visit))).isEmpty();
    desk.move(visit, bed, day.at("10:00"));

    manager.changeChair(bed, Map.of("features", List.of())).expect(200);

    assertThat(worklist.reasons(id(visit))).containsExactly("chair-lacks");
  }

  private static Map<String, Object> anyway(Map<String, Object> order) {
    return BookingApi.with(order, "override", "Patient from abroad");
  }

  @Test
  void leaves_out_what_was_cancelled_and_leads_from_each_visit_to_other_times() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode given = desk.book(BookingApi.mood(ClinicDay.chair(1), day.at("10:00")));
    JsonNode kept = desk.book(BookingApi.mood(ClinicDay.chair(2), day.at("13:00")));
    desk.cancel(given);
    manager.closeDay(day.date().toString(), "Heating broken").expect(201);
    assertThat(worklist.reasons(id(given))).isEmpty();
    assertThat(worklist.page())
        .contains("Heating broken", "pick=" + id(kept), "Other times…")
        .doesNotContain(id(given));
    assertThat(worklist.note()).contains("not fit any more", "href=\"/worklist\"");
    manager.openDay(day.date().toString()).expect(204);
  }

  @Test
  void shows_a_chair_that_is_out_of_service_all_day_as_closed_on_the_board() {
    ClinicDay day = ClinicDay.fresh();
    String chair = ClinicDay.newChair("Chair " + Unique.name());
    manager
        .addOutage(
            chair,
            Map.of(
                "firstDay",
                day.date().toString(),
                "lastDay",
                day.date().toString(),
                "reason",
                "New cushions"))
        .expect(201);
    assertThat(desk.board(day).path("chairs"))
        .filteredOn(one -> id(one).equals(chair))
        .extracting(one -> one.path("closedReason").asText())
        .containsExactly("New cushions");
  }

  private static String id(JsonNode one) {
    return one.path("id").asText();
  }
}
