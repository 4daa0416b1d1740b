package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookPages;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SeriesApi;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.WaitListApi;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A series and a patient who waits can ask for features of the chair; what they book keeps them.
 */
class WishedChairsIT extends ReprieveIT {

  private static final List<String> ALL = List.of("BED", "PUMP", "QUIET");

  private final SeriesApi series = SeriesApi.frontDesk();
  private final WaitListApi list = WaitListApi.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();
  private final SetupApi manager = SetupApi.manager();
  private final Client client = Client.manager();
  private final List<String> waiting = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();
  private ClinicDay monday;

  @BeforeEach
  void open_weeks_of_its_own() {
    ClinicDay.chair(2);
    chairWith("QUIET");
    monday = ClinicDay.freshWeeks(5);
    ClockApi.set(monday.at("06:00"));
  }

  @AfterEach
  void leave_all_as_it_was() {
    closed.forEach(chair -> manager.changeChair(chair, Map.of("closedReason", "")).expect(200));
    waiting.stream().filter(id -> !list.entry(id).isMissingNode()).forEach(list::remove);
    ClockApi.reset();
    assertThat(BookedClaims.strayClaims()).isEmpty();
    assertThat(BookedClaims.wrongLoad()).isEmpty();
  }

  @Test
  void plans_a_series_only_of_chairs_with_the_features_and_its_sessions_keep_them() {
    Map<String, Object> order = SeriesApi.mood(monday);
    order.put("features", List.of("QUIET"));

    JsonNode plans = series.plans(order);
    JsonNode booked = series.tryBook(order, plans, 0).expect(201).json();

    assertThat(texts(plans.path("features"))).containsExactly("QUIET");
    assertThat(chairsOf(plans)).isNotEmpty().isSubsetOf(chairsHaving("QUIET"));
    assertThat(booked.path("appointments"))
        .hasSize(6)
        .allSatisfy(one -> assertThat(texts(one.path("features"))).containsExactly("QUIET"));
    desk.tryMove(SeriesApi.appointment(booked, 1), ClinicDay.chair(0), monday.at("15:00"))
        .expectProblem(422, "chair-lacks");
    JsonNode anew = series.plans(SeriesApi.rest(order, booked));
    assertThat(texts(anew.path("features"))).containsExactly("QUIET");
    assertThat(chairsOf(anew)).isSubsetOf(chairsHaving("QUIET"));
  }

  @Test
  void a_session_booked_anew_for_one_that_was_missed_needs_what_the_others_need() {
    Map<String, Object> order = SeriesApi.mood(monday);
    order.put("features", List.of("QUIET"));
    JsonNode booked = series.bookBest(order);
    desk.cancel(SeriesApi.appointment(booked, 6));
    Map<String, Object> rest = SeriesApi.rest(order, booked);

    JsonNode whole = series.change(rest, series.plans(rest), 0);

    assertThat(whole.path("appointments")).hasSize(6);
    assertThat(texts(SeriesApi.appointment(whole, 6).path("features"))).containsExactly("QUIET");
  }

  @Test
  void sessions_that_are_planned_anew_with_a_feature_move_into_such_chairs_and_keep_it() {
    Map<String, Object> order = SeriesApi.mood(monday);
    JsonNode booked = series.bookBest(order);
    Map<String, Object> rest = SeriesApi.rest(order, booked);
    rest.put("features", List.of("QUIET"));

    JsonNode changed = series.change(rest, series.plans(rest), 0);

    assertThat(changed.path("appointments"))
        .hasSize(6)
        .allSatisfy(one -> assertThat(texts(one.path("features"))).containsExactly("QUIET"))
        .allSatisfy(one -> assertThat(one.path("chair").asText()).isIn(chairsHaving("QUIET")));
    rest.put("features", List.of());
    JsonNode again = series.plans(rest);
    rest.put("features", List.of("QUIET"));
    assertThat(series.change(rest, again, 0)).isEqualTo(changed);
  }

  @Test
  void sessions_that_stay_in_their_chairs_keep_what_is_asked_later() {
    Map<String, Object> order = SeriesApi.mood(monday);
    order.put("features", List.of("QUIET"));
    JsonNode booked = series.bookBest(order);
    booked.path("appointments").forEach(one -> desk.tryNeed(one).expect(200));
    Map<String, Object> rest = SeriesApi.rest(order, booked);
    rest.put("features", List.of("QUIET"));

    JsonNode plans = series.plans(rest);
    JsonNode changed = series.change(rest, plans, 0);

    assertThat(plans.path("plans").path(0).path("sessions").findValuesAsText("kept"))
        .contains("true");
    assertThat(changed.path("appointments"))
        .allSatisfy(one -> assertThat(texts(one.path("features"))).containsExactly("QUIET"));
  }

  @Test
  void the_planners_page_asks_for_features_says_them_and_books_with_them() {
    BookPages pages = new BookPages();
    Map<String, Object> order = SeriesApi.mood(monday);
    order.put("features", "QUIET");

    var page = pages.search(order).expect(200);
    String board = pages.bookFirst(page).expect(303).header("Location");

    assertThat(page.body()).contains("Only in chairs with quiet.", "value=\"QUIET\" checked");
    String picked = board.replaceAll(".*pick=([0-9a-f-]+).*", "$1");
    assertThat(texts(desk.get(picked).path("features"))).containsExactly("QUIET");
  }

  @Test
  void offers_a_patient_who_waits_only_fitting_chairs_and_books_with_the_features() {
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.put("features", List.of("QUIET"));
    String entry = waits(wait);
    String start = monday.at("12:00");

    desk.cancel(desk.book(BookingApi.mood(ClinicDay.chair(0), start)));

    JsonNode offer = list.offer(entry);
    assertThat(texts(list.entry(entry).path("features"))).containsExactly("QUIET");
    assertThat(offer.path("start").asText()).isEqualTo(start);
    assertThat(offer.path("chair").asText()).isIn(chairsHaving("QUIET"));
    assertThat(list.page().expect(200).body()).contains("chair with quiet");
    JsonNode booked = list.accept(offer).expect(200).json();
    assertThat(texts(booked.path("features"))).containsExactly("QUIET");
    desk.tryMove(booked, ClinicDay.chair(0), start).expectProblem(422, "chair-lacks");
  }

  @Test
  void offers_nothing_while_all_chairs_with_the_features_are_taken() {
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.put("features", ALL);
    String only = chairWith("BED", "PUMP", "QUIET");
    closeAllHavingAllBut(only);
    String entry = waits(wait);
    desk.book(BookingApi.mood(only, monday.at("12:00")));

    desk.cancel(desk.book(BookingApi.mood(ClinicDay.chair(0), monday.at("12:00"))));

    assertThat(list.offer(entry).path("id").isMissingNode()).isTrue();
  }

  @Test
  void says_in_words_that_no_chair_in_use_has_what_is_asked_and_lets_wait_for_one_that_is_closed() {
    closeAllHavingAllBut("");
    Map<String, Object> order = SeriesApi.mood(monday);
    order.put("features", ALL);
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.put("features", ALL);

    JsonNode refused = series.tryPlans(order).expectProblem(422, "no-chair-has").json();

    assertThat(refused.path("detail").asText())
        .startsWith("No chair in use has what is needed: bed, pump, quiet.");
    waits(wait);
    order.put("features", List.of("SOFA"));
    series.tryPlans(order).expectProblem(400, "invalid-request");
    wait.put("features", List.of("SOFA"));
    list.tryAdd(wait).expectProblem(400, "invalid-request");
  }

  private String waits(Map<String, Object> wait) {
    String id = list.add(wait);
    waiting.add(id);
    return id;
  }

  private void closeAllHavingAllBut(String kept) {
    for (String chair : chairsHaving(ALL.toArray(String[]::new))) {
      if (!chair.equals(kept)) {
        manager.changeChair(chair, Map.of("closedReason", "Lent")).expect(200);
        closed.add(chair);
      }
    }
  }

  private Set<String> chairsHaving(String... features) {
    Set<String> having = new LinkedHashSet<>();
    for (JsonNode chair : client.get("/api/chairs").expect(200).json()) {
      if (!chair.hasNonNull("closedReason")
          && texts(chair.path("features")).containsAll(List.of(features))) {
        having.add(chair.path("id").asText());
      }
    }
    return having;
  }

  private static List<String> chairsOf(JsonNode plans) {
    return plans.path("plans").findValuesAsText("chair");
  }

  private String chairWith(String... features) {
    Map<String, Object> chair = Map.of("name", "Chair " + Unique.name(), "features", features);
    return manager.addChair(chair).expect(201).json().path("id").asText();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
