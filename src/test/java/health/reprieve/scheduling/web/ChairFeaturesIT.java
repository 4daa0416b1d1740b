package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.WorklistApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the chair of a visit must have stays with the visit. */
class ChairFeaturesIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();
  private final SetupApi manager = SetupApi.manager();
  private final WorklistApi worklist = WorklistApi.as(Client.frontDesk());
  private final BoardPages board = BoardPages.frontDesk();
  private final ClinicDay day = ClinicDay.fresh();

  @Test
  void lists_a_visit_whose_chair_lost_what_it_needs_until_it_has_it_again() {
    String chair = chairWith("BED", "PUMP");
    String visit = id(desk.book(needing(chair, "10:00", "BED")));
    assertThat(desk.get(visit).path("features"))
        .extracting(JsonNode::asText)
        .containsExactly("BED");
    assertThat(worklist.reasons(visit)).isEmpty();

    manager.changeChair(chair, Map.of("features", List.of("PUMP"))).expect(200);

    assertThat(worklist.reasons(visit)).containsExactly("chair-lacks");
    assertThat(worklist.words(visit).get(0)).endsWith("lacks what the visit needs: bed.");
    assertThat(desk.get(visit).path("status").asText()).isEqualTo("BOOKED");
    manager.changeChair(chair, Map.of("features", List.of("BED"))).expect(200);
    assertThat(worklist.reasons(visit)).isEmpty();
  }

  @Test
  void books_and_moves_only_into_chairs_that_have_what_is_needed() {
    String bed = chairWith("BED");
    String plain = chairWith();
    desk.bookRefused(needing(plain, "10:00", "BED"), 422, "chair-lacks");
    JsonNode visit = desk.book(needing(bed, "10:00", "BED"));

    desk.tryMove(visit, plain, day.at("10:00")).expectProblem(422, "chair-lacks");
    desk.tryMove(visit, plain, day.at("13:00")).expectProblem(422, "chair-lacks");

    String query = "moved=" + id(visit) + "&days=1&from=" + day.date() + "&chair=";
    assertThat(desk.slots(query + plain)).isEmpty();
    assertThat(desk.slots(query + bed)).isNotEmpty();
    assertThat(board.look(day, id(visit), plain, day.at("13:00"))).contains("lacks what the visit");
  }

  @Test
  void a_clinician_sets_the_need_aside_for_a_reason_and_then_it_is_not_listed() {
    String plain = chairWith();
    Map<String, Object> order = needing(plain, "10:00", "QUIET");

    JsonNode visit =
        BookingApi.as(Client.clinician()).book(BookingApi.with(order, "override", "Asked for it"));

    assertThat(worklist.reasons(id(visit))).isEmpty();
  }

  @Test
  void what_is_needed_can_be_changed_and_a_stale_change_is_refused() {
    String plain = chairWith();
    JsonNode visit = desk.book(BookingApi.mood(plain, day.at("10:00")));

    JsonNode changed = desk.tryNeed(visit, "PUMP").expect(200).json();

    assertThat(worklist.reasons(id(visit))).containsExactly("chair-lacks");
    desk.tryNeed(visit, "BED").expectProblem(412, "stale");
    desk.tryNeed(changed).expect(200);
    assertThat(worklist.reasons(id(visit))).isEmpty();
    desk.tryNeed(desk.get(id(visit)), "SOFA").expectProblem(400, "invalid-request");
  }

  @Test
  void the_board_shows_what_is_kept_and_changes_it() {
    JsonNode visit = desk.book(needing(chairWith("BED", "QUIET"), "10:00", "BED"));
    assertThat(board.picked(day, id(visit))).contains("Chair must have: bed…");

    String version = visit.path("version").asText();
    board.say(day, id(visit), "features", "version", version, "features", "QUIET");

    assertThat(board.picked(day, id(visit))).contains("Chair must have: quiet…");
  }

  @Test
  void a_visit_keeps_what_its_protocol_needed_when_it_was_booked() {
    ProtocolsApi clinician = ProtocolsApi.as(Client.clinician());
    ProtocolsApi planner = ProtocolsApi.as(Client.manager());
    String protocol =
        id(
            clinician
                .add("Protocol " + Unique.name(), Map.of("features", List.of("PUMP")))
                .expect(201)
                .json());
    String pump = chairWith("PUMP");
    String plain = chairWith();
    Map<String, Object> order =
        BookingApi.with(BookingApi.mood(pump, day.at("10:00")), "protocol", protocol);
    desk.bookRefused(BookingApi.with(order, "chair", plain), 422, "chair-lacks");

    JsonNode visit = desk.book(order);

    assertThat(visit.path("features")).extracting(JsonNode::asText).containsExactly("PUMP");
    desk.free(protocol, day.at("07:00"), plain).expectProblem(404, "nothing-free");
    planner.plan(protocol, Map.of("features", List.of(), "active", false)).expect(200);
    desk.tryMove(visit, plain, day.at("13:00")).expectProblem(422, "chair-lacks");
  }

  private Map<String, Object> needing(String chair, String time, String feature) {
    Map<String, Object> order = BookingApi.mood(chair, day.at(time));
    return BookingApi.with(order, "features", List.of(feature));
  }

  private String chairWith(String... features) {
    Map<String, Object> chair = Map.of("name", "Chair " + Unique.name(), "features", features);
    return id(manager.addChair(chair).expect(201).json());
  }

  private static String id(JsonNode one) {
    return one.path("id").asText();
  }
}
