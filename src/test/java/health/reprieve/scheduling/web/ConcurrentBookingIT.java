package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.ReprieveIT;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many desks at once, over HTTP: the database decides, and its books stay exact. */
class ConcurrentBookingIT extends ReprieveIT {

  private static final int DESKS = 24;
  private static final int CHAIRS = 6;

  private final BookingApi desk = BookingApi.frontDesk();

  @Test
  void lets_exactly_one_of_many_have_a_slot_and_offers_the_others_another() {
    ClinicDay day = ClinicDay.fresh();
    String chair = ClinicDay.chair(0);
    ConcurrentLinkedQueue<Map<String, Object>> orders = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < DESKS; i++) {
      orders.add(BookingApi.mood(chair, day.at("10:00")));
    }

    List<Answer> answers = Concurrently.times(DESKS, () -> desk.tryBook(orders.remove()));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .hasSize(DESKS - 1)
        .allSatisfy(
            answer -> {
              JsonNode refused = answer.expectProblem(409, "chair-taken").json();
              assertThat(refused.path("nextFree").path("start").asText()).isNotBlank();
              assertThat(refused.path("conflicts")).isNotEmpty();
            });
    assertBooksAgree();
  }

  @Test
  void lets_the_nurses_decide_between_chairs() {
    ClinicDay day = ClinicDay.fresh();
    ConcurrentLinkedQueue<Map<String, Object>> orders = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < CHAIRS; i++) {
      orders.add(BookingApi.mood(ClinicDay.chair(i), day.at("10:00")));
    }

    List<Answer> answers = Concurrently.times(CHAIRS, () -> desk.tryBook(orders.remove()));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(ClinicFixture.NURSES);
    answers.stream()
        .filter(answer -> answer.status() != 201)
        .forEach(answer -> answer.expectProblem(409, "nurse-load"));
    assertBooksAgree();
  }

  @Test
  void gives_each_of_a_courses_sessions_its_own_number() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> first = BookingApi.mood(ClinicDay.chair(0), day.at("07:00"));
    String course = desk.book(first).path("course").asText();
    ConcurrentLinkedQueue<Map<String, Object>> orders = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < CHAIRS; i++) {
      orders.add(
          Map.of(
              "patient",
              first.get("patient"),
              "course",
              course,
              "chair",
              ClinicDay.chair(0),
              "start",
              ClinicDay.fresh().at("10:00")));
    }

    List<Answer> answers =
        Concurrently.times(CHAIRS, () -> desk.tryBook(orders.remove()).expect(201));

    assertThat(answers)
        .extracting(answer -> answer.json().path("sessionNumber").asInt())
        .containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7);
  }

  @Test
  void makes_one_appointment_of_a_request_sent_many_times_at_once() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    String key = UUID.randomUUID().toString();

    List<Answer> answers = Concurrently.times(8, () -> desk.tryBook(order, key));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    assertThat(answers)
        .extracting(answer -> answer.json().path("id").asText())
        .hasSize(8)
        .containsOnly(answers.get(0).json().path("id").asText());
    assertBooksAgree();
  }

  @Test
  void keeps_claims_and_load_exact_under_random_booking_moving_and_cancelling() {
    ClinicDay day = ClinicDay.fresh();
    ClinicDay.chair(CHAIRS - 1);
    List<Map<String, Object>> patients = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      patients.add(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    }
    AtomicInteger seeds = new AtomicInteger();
    Instant end = Instant.now().plus(Duration.ofSeconds(5));

    List<int[]> counts =
        Concurrently.times(
            8,
            () -> {
              int seed = seeds.getAndIncrement();
              return new Churn(day, patients.get(seed), new Random(seed)).until(end);
            });

    assertThat(counts.stream().mapToInt(count -> count[0]).sum()).as("done").isPositive();
    assertThat(counts.stream().mapToInt(count -> count[1]).sum()).as("refused").isPositive();
    assertBooksAgree();
  }

  private static void assertBooksAgree() {
    assertThat(BookedClaims.strayClaims()).isEmpty();
    assertThat(BookedClaims.wrongLoad()).isEmpty();
  }

  /** One desk with one patient: books, moves and cancels without pause. */
  private static final class Churn {

    private static final Set<Integer> EXPECTED = Set.of(200, 201, 409);

    private final BookingApi desk = BookingApi.frontDesk();
    private final ClinicDay day;
    private final Map<String, Object> order;
    private final Random random;
    private final int[] doneAndRefused = new int[2];
    private @Nullable JsonNode standing;

    private Churn(ClinicDay day, Map<String, Object> order, Random random) {
      this.day = day;
      this.order = order;
      this.random = random;
    }

    private int[] until(Instant end) {
      while (Instant.now().isBefore(end)) {
        step();
      }
      return doneAndRefused;
    }

    private void step() {
      String chair = ClinicDay.chair(random.nextInt(CHAIRS));
      String start =
          day.instant("07:00").plus(Duration.ofMinutes(15L * random.nextInt(36))).toString();
      JsonNode visit = standing;
      if (visit == null) {
        Answer booked =
            count(
                desk.tryBook(
                    BookingApi.with(BookingApi.with(order, "chair", chair), "start", start)));
        standing = booked.status() == 201 ? booked.json() : null;
      } else if (random.nextInt(3) > 0) {
        Answer moved = count(desk.tryMove(visit, chair, start));
        standing = moved.status() == 200 ? moved.json() : visit;
      } else {
        count(desk.tryCancel(visit).expect(200));
        standing = null;
      }
    }

    private Answer count(Answer answer) {
      assertThat(answer.status()).as(answer.body()).isIn(EXPECTED);
      doneAndRefused[answer.status() == 409 ? 1 : 0]++;
      return answer;
    }
  }
}
