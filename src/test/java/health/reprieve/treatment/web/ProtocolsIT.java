package health.reprieve.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Unique;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProtocolsIT extends ReprieveIT {

  private final ProtocolsApi manager = ProtocolsApi.as(Client.manager());
  private final ProtocolsApi clinician = ProtocolsApi.as(Client.clinician());

  @Test
  void ships_three_protocols_whose_rates_are_within_their_limits() {
    assertThat(manager.all())
        .filteredOn(protocol -> protocol.path("visitMinutes").asInt() % 15 == 0)
        .filteredOn(protocol -> protocol.path("rateFinding").asText().equals("WITHIN"))
        .extracting(
            protocol -> protocol.path("name").asText(),
            protocol -> protocol.path("mgPerKg").asText(),
            protocol -> protocol.path("mgPerKgPerHour").asText(),
            protocol -> protocol.path("visitMinutes").asInt())
        .contains(
            org.assertj.core.groups.Tuple.tuple("Mood 40 min", "0.5", "0.75", 120),
            org.assertj.core.groups.Tuple.tuple("Pain 2 h", "1", "0.5", 225),
            org.assertj.core.groups.Tuple.tuple("CRPS 4 h", "1.4", "0.35", 345));
  }

  @Test
  void limits_are_approved_by_the_clinician_and_by_nobody_else() {
    manager.add("Protocol " + Unique.name(), Map.of()).expectProblem(403, "forbidden");
    String id = add(clinician, Map.of());
    manager.order(id, Map.of("dose", "0.6")).expectProblem(403, "forbidden");
    ProtocolsApi.as(Client.nurse()).order(id, Map.of()).expectProblem(403, "forbidden");
    JsonNode ordered = clinician.order(id, Map.of("dose", "0,6")).expect(200).json();
    assertThat(ordered.path("dose").asText()).isEqualTo("0.6");
    assertThat(ordered.path("limitsApprovedBy").asText()).isEqualTo("Dr Vale-Sample");
    assertThat(ordered.path("limitsApprovedOn").asText()).hasSize(10);
    assertThat(ordered.path("mgPerKgPerHour").asText()).isEqualTo("0.9");
  }

  @Test
  void lengths_and_series_are_planned_by_the_manager_and_by_nobody_else() {
    String id = add(clinician, Map.of());
    assertThat(clinician.get(id).path("limitsApprovedBy").asText()).isEqualTo("Dr Vale-Sample");
    clinician.plan(id, Map.of("sessions", 4)).expectProblem(403, "forbidden");
    JsonNode planned =
        manager.plan(id, Map.of("infusionMinutes", 55, "active", false)).expect(200).json();
    assertThat(planned.path("visitMinutes").asInt()).isEqualTo(135);
    assertThat(planned.path("active").asBoolean()).isFalse();
    assertThat(planned.path("limitsApprovedBy").asText()).isEqualTo("Dr Vale-Sample");
    ProtocolsApi.as(Client.frontDesk())
        .add("Not mine " + Unique.name(), Map.of())
        .expectProblem(403, "forbidden");
  }

  @Test
  void refuses_numbers_that_are_none_or_do_not_fit() {
    String id = add(clinician, Map.of());
    JsonNode before = clinician.get(id);
    clinician.order(id, Map.of("dose", "half")).expectProblem(400, "invalid-request");
    clinician.order(id, Map.of("dose", "0.12345")).expectProblem(400, "invalid-request");
    clinician.order(id, Map.of("rateWarnAbove", "0.1")).expectProblem(400, "invalid-request");
    clinician.order(id, Map.of("rateRefuseAbove", "8")).expectProblem(400, "invalid-request");
    manager.plan(id, Map.of("infusionMinutes", 42)).expectProblem(400, "invalid-request");
    manager.plan(id, Map.of("infusionMinutes", 45)).expectProblem(400, "invalid-request");
    manager.plan(id, Map.of("gapMaxDays", 1)).expectProblem(400, "invalid-request");
    clinician.order(id, Map.of("dose", "2")).expectProblem(422, "rate-refused");
    manager
        .plan(id, Map.of("startMinutes", 10, "infusionMinutes", 10))
        .expectProblem(422, "rate-refused");
    assertThat(clinician.get(id)).isEqualTo(before);
  }

  @Test
  void points_out_a_rate_outside_the_limits() {
    String id = add(clinician, Map.of());
    assertThat(
            clinician
                .order(id, Map.of("dose", "0.05"))
                .expect(200)
                .json()
                .path("rateFinding")
                .asText())
        .isEqualTo("LOW");
    assertThat(
            clinician
                .order(id, Map.of("dose", "1"))
                .expect(200)
                .json()
                .path("rateFinding")
                .asText())
        .isEqualTo("HIGH");
  }

  @Test
  void refuses_a_stale_change_and_a_name_in_use() {
    String id = add(clinician, Map.of());
    int read = clinician.get(id).path("version").asInt();
    clinician.order(id, Map.of("dose", "0.4")).expect(200);
    manager.plan(id, Map.of("version", read)).expectProblem(412, "stale");
    clinician.order(id, Map.of("version", read)).expectProblem(412, "stale");
    manager.plan(id, Map.of("name", "Pain 2 h")).expectProblem(409, "protocol-name-taken");
    clinician.add("Pain 2 h", Map.of()).expectProblem(409, "protocol-name-taken");
  }

  @Test
  void adds_one_protocol_for_a_request_that_is_sent_twice() {
    String key = Unique.name();
    String name = "Once " + Unique.name();
    String first = clinician.addOnce(key, name).expect(201).json().path("id").asText();
    assertThat(clinician.addOnce(key, name).expect(201).json().path("id").asText())
        .isEqualTo(first);
  }

  private static String add(ProtocolsApi person, Map<String, Object> changes) {
    return person.add("Protocol " + Unique.name(), changes).expect(201).json().path("id").asText();
  }
}
