package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.OtherNode;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.WorklistApi;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The very next booking sees a changed set-up, whoever changed it: this node or another. */
class ChangedSetUpIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();
  private final SetupApi manager = SetupApi.manager();

  @Test
  void a_shift_that_this_node_removes_and_that_another_removes() throws SQLException {
    ClinicDay day = ClinicDay.fresh();
    List<String> absences = day.sendCliniciansAway();
    refused(day, "08:00", "no-clinician");

    String here = day.addShift(clinician());
    booked(day, "08:00");
    manager.removeShift(here).expect(204);
    refused(day, "10:00", "no-clinician");

    String there = day.addShift(clinician());
    booked(day, "10:00");
    OtherNode.changes("delete from staff_shift where id = " + binary(there));
    refused(day, "12:00", "no-clinician");

    absences.forEach(absence -> manager.removeAbsence(absence).expect(204));
    booked(day, "12:00");
  }

  @Test
  void hours_that_this_node_changes_and_that_another_changes() throws SQLException {
    ClinicDay day = ClinicDay.fresh();
    String date = day.date().toString();
    booked(day, "08:00");

    manager.openSpecially(date, "07:00", "12:00", "Staff outing").expect(201);
    refused(day, "11:00", "after-closing");
    OtherNode.changes("update special_hours set closes = '13:00' where day = '%s'".formatted(date));
    booked(day, "11:00");
    refused(day, "13:00", "outside-hours");
    OtherNode.changes("delete from special_hours where day = '%s'".formatted(date));
    booked(day, "13:00");
  }

  @Test
  void a_chair_that_another_node_closes() throws SQLException {
    ClinicDay day = ClinicDay.fresh();
    String chair = ClinicDay.newChair("Chair " + Unique.name());
    desk.book(BookingApi.mood(chair, day.at("08:00")));

    OtherNode.changes(
        "update chair set closed_reason = 'Broken', version = version + 1 where id = "
            + binary(chair));

    desk.bookRefused(BookingApi.mood(chair, day.at("10:00")), 422, "chair-closed");
  }

  @Test
  void a_booking_waits_for_a_change_that_another_node_has_begun() throws Exception {
    ClinicDay day = ClinicDay.fresh();
    booked(day, "08:00");
    try (OtherNode other =
        OtherNode.begins(
            "insert into closed_day (site_id, day, reason) select id, '%s', 'Flood' from site"
                .formatted(day.date()))) {
      CompletableFuture<Answer> booking =
          CompletableFuture.supplyAsync(
              () -> desk.tryBook(BookingApi.mood(ClinicDay.chair(0), day.at("10:00"))));
      assertThatThrownBy(() -> booking.get(1, TimeUnit.SECONDS))
          .isInstanceOf(TimeoutException.class);
      other.commits();

      booking.get(20, TimeUnit.SECONDS).expectProblem(422, "closed-day");
    }
  }

  @Test
  void a_change_that_is_refused_amid_its_transaction_leaves_nothing_behind() {
    ClinicDay day = ClinicDay.fresh();
    String taken = "Chair " + Unique.name();
    ClinicDay.newChair(taken);
    String chair = ClinicDay.newChair("Chair " + Unique.name());
    SetupApi manager = SetupApi.manager();

    manager
        .changeChair(
            chair,
            Map.of(
                "name",
                taken,
                "closedReason",
                "Broken",
                "version",
                manager.chair(chair).path("version").asInt()))
        .expectProblem(409, "chair-name-taken");

    desk.book(BookingApi.mood(chair, day.at("08:00")));
  }

  @Test
  void another_share_of_a_nurse_holds_for_visits_that_are_booked_too() {
    ClinicDay day = ClinicDay.fresh();
    List<String> visits =
        Stream.of("10:00", "10:00", "10:00", "10:45")
            .map(start -> id(desk.book(BookingApi.mood(ClinicFixture.newChair(), day.at(start)))))
            .toList();
    List<String> needed = desk.needed(day);
    assertThat(needed).contains("10:45 18");
    try {
      manager.changeSite(Map.of("infuseTwelfths", 12)).expect(200);

      assertThat(desk.needed(day)).contains("10:00 18", "10:30 36", "10:45 42");
      assertThat(BookedClaims.overridden(day)).isEqualTo(6);
      assertThat(BookedClaims.wrongLoad()).isEmpty();
      visits.forEach(
          visit ->
              assertThat(WorklistApi.as(Client.frontDesk()).reasons(visit))
                  .containsExactly("nurse-load"));
      desk.cancel(desk.get(visits.get(3)));
      assertThat(desk.needed(day)).contains("10:45 36");
      assertThat(BookedClaims.overridden(day)).isZero();
    } finally {
      manager.changeSite(Map.of("infuseTwelfths", 4)).expect(200);
    }
    assertThat(desk.needed(day)).contains("10:45 12");
    assertThat(BookedClaims.wrongLoad()).isEmpty();
  }

  @Test
  void a_change_that_was_taken_back_leaves_nothing_behind() throws SQLException {
    ClinicDay day = ClinicDay.fresh();
    booked(day, "08:00");

    try (OtherNode other =
        OtherNode.begins(
            "insert into closed_day (site_id, day, reason) select id, '%s', 'Flood' from site"
                .formatted(day.date()))) {
      assertThat(other).isNotNull();
    }

    booked(day, "10:00");
  }

  private void booked(ClinicDay day, String start) {
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at(start)));
  }

  private void refused(ClinicDay day, String start, String code) {
    desk.bookRefused(BookingApi.mood(ClinicDay.chair(0), day.at(start)), 422, code);
  }

  private static String clinician() {
    return new StaffApi()
        .add(Unique.name(), "Extra Clinician", "CLINICIAN")
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private static String id(JsonNode visit) {
    return visit.path("id").asText();
  }

  private static String binary(String id) {
    return "unhex(replace('%s', '-', ''))".formatted(id);
  }
}
