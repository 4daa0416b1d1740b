package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.KeyedRequest;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.RequestKeyTable;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.TimerApi;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdempotencyIT extends ReprieveIT {

  @Test
  void answers_a_repeat_with_what_the_first_made_and_refuses_another_content_under_its_key() {
    for (KeyedRequest request : KeyedRequest.ofEachKind()) {
      String key = UUID.randomUUID().toString();
      String first = idOf(request.send(key).expect(201));

      assertThat(idOf(request.send(key).expect(201))).as(request.makes()).isEqualTo(first);
      Answer other = request.sendOther(key);
      assertThat(other.status()).as(request.makes() + ": " + other.body()).isEqualTo(422);
      other.expectProblem(422, "key-reused");
    }
  }

  @Test
  void lets_what_was_refused_be_mended_under_the_same_key() {
    ClinicDay day = ClinicDay.fresh();
    BookingApi desk = BookingApi.frontDesk();
    String key = UUID.randomUUID().toString();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("06:00"));
    desk.tryBook(order, key).expectProblem(422, "outside-hours");

    desk.tryBook(BookingApi.with(order, "start", day.at("10:00")), key).expect(201);
  }

  @Test
  void lets_one_of_two_contents_win_that_come_under_one_key_at_once() {
    ClinicDay day = ClinicDay.fresh();
    BookingApi desk = BookingApi.frontDesk();
    String key = UUID.randomUUID().toString();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("07:00"));
    AtomicInteger hour = new AtomicInteger(8);

    List<Answer> answers =
        Concurrently.times(
            6,
            () ->
                desk.tryBook(
                    BookingApi.with(
                        order, "start", day.at("%02d:00".formatted(hour.getAndIncrement()))),
                    key));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(answer -> answer.expectProblem(422, "key-reused"));
  }

  @Test
  void closes_days_once_and_answers_a_repeat_though_they_are_closed_by_then() {
    SetupApi manager = SetupApi.manager();
    LocalDate day = ClinicDay.fresh().date();
    String monday = day.toString();
    String tuesday = day.plusDays(1).toString();
    String friday = day.plusDays(4).toString();
    String key = UUID.randomUUID().toString();
    JsonNode closed = manager.closeDayOnce(key, monday, "Flood").expect(201).json();
    assertThat(manager.closeDayOnce(key, monday, "Flood").expect(201).json()).isEqualTo(closed);
    manager.closeDayOnce(key, monday, "Storm").expectProblem(422, "key-reused");

    String week = UUID.randomUUID().toString();
    JsonNode first = manager.closeDaysOnce(week, monday, friday, "Move").expect(201).json();
    assertThat(first.path("day").asText()).isEqualTo(tuesday);
    assertThat(manager.closeDaysOnce(week, monday, friday, "Move").expect(201).json())
        .isEqualTo(first);
    assertThat(manager.closedDays(monday, friday)).hasSize(5);
    manager.closeDaysOnce(week, tuesday, friday, "Move").expectProblem(422, "key-reused");
  }

  @Test
  void a_repeat_of_special_hours_does_not_undo_what_came_after_it() {
    SetupApi manager = SetupApi.manager();
    String day = ClinicDay.fresh().date().toString();
    String key = UUID.randomUUID().toString();
    JsonNode first = manager.openSpeciallyOnce(key, day, "15:00").expect(201).json();
    manager.openSpecially(day, "09:00", "16:00", "Staff party").expect(201);

    assertThat(manager.openSpeciallyOnce(key, day, "15:00").expect(201).json()).isEqualTo(first);

    assertThat(manager.specialHours(day, day).get(0).path("opens").asText()).isEqualTo("09:00");
    manager.openSpeciallyOnce(key, day, "16:00").expectProblem(422, "key-reused");
    manager.openAsUsual(day).expect(204);
  }

  @Test
  void forgets_keys_after_thirty_days() {
    List<UUID> old = RequestKeyTable.made(31, 1001);
    List<UUID> young = RequestKeyTable.made(29, 1);

    TimerApi.roundOfRequestKeys();

    assertThat(RequestKeyTable.standing(old)).isEmpty();
    assertThat(RequestKeyTable.standing(young)).isEqualTo(young);
  }

  private static String idOf(Answer answer) {
    return answer.json().findValuesAsText("id").toString();
  }
}
