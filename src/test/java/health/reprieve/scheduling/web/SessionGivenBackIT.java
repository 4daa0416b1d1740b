package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SeriesApi;
import health.reprieve.testing.VisitsApi;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whose patient left without an infusion gives the session's number to the visit booked instead.
 */
class SessionGivenBackIT extends ReprieveIT {

  /** Days of the six sessions of a course, from a Monday on. */
  private static final List<Integer> DAYS = List.of(0, 2, 4, 7, 9, 11);

  private final BookingApi desk = BookingApi.frontDesk();
  private final VisitsApi nurse = VisitsApi.as(Client.nurse());
  private final BoardPages board = BoardPages.frontDesk();
  private final ClinicDay monday = ClinicDay.freshWeeks(4);

  @AfterEach
  void books_agree() {
    ClockApi.reset();
    assertThat(BookedClaims.strayClaims()).isEmpty();
    assertThat(BookedClaims.wrongLoad()).isEmpty();
  }

  @Test
  void the_replacement_is_the_third_of_six() {
    List<JsonNode> course = course(6);
    infuse(course.get(0), monday);
    infuse(course.get(1), monday.plusDays(2));
    ClinicDay friday = monday.plusDays(4);
    leaveWithout(course.get(2), friday);
    ClinicDay after = monday.plusDays(14);

    JsonNode plans =
        SeriesApi.frontDesk()
            .plans(
                SeriesApi.rest(
                    Map.of("patient", course.get(0).path("patient").asText()), course.get(0)));
    JsonNode instead = bookNext(course, 14);

    assertThat(plans.path("sessions").asInt()).isEqualTo(4);
    assertThat(instead.path("sessionNumber").asInt()).isEqualTo(3);
    assertThat(board.lane(after, ClinicDay.chair(0))).contains("3/6");
    assertThat(board.list(after)).contains(", 3 of 6<");
    assertThat(now(course.get(2)).path("withoutInfusion").asBoolean()).isTrue();
    assertThat(board.list(friday)).contains("No infusion");
    assertThat(now(course.get(1)).path("withoutInfusion").asBoolean()).isFalse();
    assertThat(board.list(monday.plusDays(2))).doesNotContain("No infusion");
  }

  @Test
  void a_leaving_taken_back_keeps_the_number_that_nobody_has_meanwhile() {
    List<JsonNode> course = course(2);
    JsonNode left = leaveWithout(course.get(0), monday);

    nurse.undoLeave(visitId(course.get(0)), left.path("version").asInt()).expect(200);

    assertThat(now(course.get(0)).path("sessionNumber").asInt()).isEqualTo(1);
    assertThat(now(course.get(0)).path("withoutInfusion").asBoolean()).isFalse();
    assertThat(bookNext(course, 14).path("sessionNumber").asInt()).isEqualTo(3);
  }

  @Test
  void a_leaving_taken_back_gets_the_first_free_number_where_another_visit_has_its_own() {
    List<JsonNode> course = course(2);
    JsonNode first = course.get(0);
    JsonNode left = leaveWithout(first, monday);
    JsonNode instead = bookNext(course, 14);

    JsonNode back =
        nurse.undoLeave(visitId(first), left.path("version").asInt()).expect(200).json();

    assertThat(instead.path("sessionNumber").asInt()).isEqualTo(1);
    assertThat(now(instead).path("sessionNumber").asInt()).isEqualTo(1);
    assertThat(now(first).path("sessionNumber").asInt()).isEqualTo(3);
    assertThat(now(first).path("status").asText()).isEqualTo("ARRIVED");
    assertThat(back.path("step").asText()).isEqualTo("ARRIVED");
    ClockApi.set(monday.at("10:10"));
    nurse.start(visitId(first), Map.of()).expect(200);
    assertThat(now(first).path("status").asText()).isEqualTo("IN_VISIT");
    assertThat(bookNext(course, 16).path("sessionNumber").asInt()).isEqualTo(4);
  }

  @Test
  void who_leaves_again_gives_back_the_number_they_have_then() {
    List<JsonNode> course = course(2);
    JsonNode first = course.get(0);
    JsonNode left = leaveWithout(first, monday);
    bookNext(course, 14);
    nurse.undoLeave(visitId(first), left.path("version").asInt()).expect(200);

    nurse.leave(visitId(first), Map.of()).expect(200);

    assertThat(now(first).path("withoutInfusion").asBoolean()).isTrue();
    assertThat(bookNext(course, 16).path("sessionNumber").asInt()).isEqualTo(3);
  }

  @Test
  void the_database_refuses_one_number_twice_and_a_visit_without_infusion_that_is_not_over() {
    List<JsonNode> course = course(2);
    leaveWithout(course.get(0), monday);
    bookNext(course, 14);

    assertThatThrownBy(() -> BookedClaims.run(setWithout(course.get(0), false)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("appointment_live_session");
    assertThatThrownBy(() -> BookedClaims.run(setWithout(course.get(1), true)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("appointment_without_infusion");
  }

  @Test
  void a_leaving_taken_back_while_others_book_gets_a_number_of_its_own() {
    List<JsonNode> course = course(1);
    JsonNode first = course.get(0);
    JsonNode left = leaveWithout(first, monday);
    ConcurrentLinkedQueue<Callable<Answer>> deeds = new ConcurrentLinkedQueue<>();
    deeds.add(() -> nurse.undoLeave(visitId(first), left.path("version").asInt()).expect(200));
    for (int days : List.of(14, 16, 18, 21)) {
      deeds.add(() -> desk.tryBook(next(course, days)).expect(201));
    }

    List<Answer> answers = Concurrently.times(deeds.size(), () -> deeds.remove().call());

    List<Integer> numbers = new ArrayList<>(List.of(now(first).path("sessionNumber").asInt()));
    answers.stream()
        .map(Answer::json)
        .filter(answer -> answer.has("sessionNumber"))
        .forEach(answer -> numbers.add(answer.path("sessionNumber").asInt()));
    assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    assertThat(now(first).path("status").asText()).isEqualTo("ARRIVED");
  }

  /** The first sessions of a new course, at 10:00 each. */
  private List<JsonNode> course(int sessions) {
    List<JsonNode> course = new ArrayList<>();
    course.add(desk.book(BookingApi.mood(ClinicDay.chair(0), monday.at("10:00"))));
    IntStream.range(1, sessions).forEach(i -> course.add(bookNext(course, DAYS.get(i))));
    return course;
  }

  private JsonNode bookNext(List<JsonNode> course, int days) {
    return desk.book(next(course, days));
  }

  private Map<String, Object> next(List<JsonNode> course, int days) {
    return BookingApi.inCourse(
        course.get(0), ClinicDay.chair(0), monday.plusDays(days).instant("10:00"));
  }

  private void infuse(JsonNode visit, ClinicDay day) {
    ClockApi.set(day.at("09:55"));
    desk.say(visit, "check-in");
    nurse.start(visitId(visit), Map.of()).expect(200);
    ClockApi.set(day.at("10:35"));
    nurse.end(visitId(visit), "givenMg", "35", "givenMinutes", 40).expect(200);
    ClockApi.set(day.at("11:30"));
    nurse.leave(visitId(visit), Map.of()).expect(200);
  }

  private JsonNode leaveWithout(JsonNode visit, ClinicDay day) {
    ClockApi.set(day.at("09:55"));
    desk.say(visit, "check-in");
    ClockApi.set(day.at("10:05"));
    return nurse.leave(visitId(visit), Map.of()).expect(200).json();
  }

  private JsonNode now(JsonNode visit) {
    return desk.get(visit.path("id").asText());
  }

  private static UUID visitId(JsonNode visit) {
    return BookedClaims.visitOf(visit.path("id").asText());
  }

  private static String setWithout(JsonNode visit, boolean without) {
    return "update appointment set without_infusion = %s where id = unhex('%s')"
        .formatted(without, visit.path("id").asText().replace("-", ""));
  }
}
