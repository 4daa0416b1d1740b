package health.reprieve.treatment.web;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.VisitsApi;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A step of a visit may name the version that was read; then it is compared. */
class VisitStepsAsReadIT extends ReprieveIT {

  private final VisitsApi visits = VisitsApi.as(Client.nurse());

  @Test
  void a_step_is_refused_where_the_version_that_it_names_is_not_the_one_that_stands() {
    UUID visit = visits.arrived(visits.course(), Instant.now().minusSeconds(5));
    int arrived = visits.get(visit).path("version").asInt();
    visits.start(visit, Map.of("version", arrived + 1)).expectProblem(412, "stale");
    JsonNode started = visits.start(visit, Map.of("version", arrived)).expect(200).json();

    visits
        .end(visit, "givenMg", 35, "givenMinutes", 40, "version", arrived)
        .expectProblem(412, "stale");
    JsonNode ended =
        visits
            .end(visit, "givenMg", 35, "givenMinutes", 40, "version", version(started))
            .expect(200)
            .json();
    visits.leave(visit, Map.of("version", arrived)).expectProblem(412, "stale");
    visits.leave(visit, Map.of("version", version(ended))).expect(200);
  }

  private static int version(JsonNode visit) {
    return visit.path("version").asInt();
  }
}
