package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Answer;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.KeyedRequest;
import health.reprieve.testing.ReprieveIT;
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

  private static String idOf(Answer answer) {
    return answer.json().findValuesAsText("id").toString();
  }
}
