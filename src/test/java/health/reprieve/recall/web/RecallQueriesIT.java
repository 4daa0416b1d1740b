package health.reprieve.recall.web;

import static health.reprieve.testing.QueryCount.assertNotOncePerRow;
import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.QueryCount;
import health.reprieve.testing.RecallApi;
import health.reprieve.testing.RecallScene;
import health.reprieve.testing.ReprieveIT;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts and lists of recall do not ask the database once per row. */
class RecallQueriesIT extends ReprieveIT {

  private final RecallApi clinician = RecallApi.as(Client.clinician());

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @Test
  void what_is_said_of_a_patient_with_several_conditions() {
    ClinicDay monday = ClinicDay.freshWeeks(4).plusDays(14);
    ClockApi.set(monday.at("09:00"));
    Instant ended = monday.instant("10:00").minus(Duration.ofDays(14));
    RecallScene patient = RecallScene.of("OTHER");
    stop(patient, ended.minus(Duration.ofHours(8)));
    List<Long> one = counts(patient.id());

    stop(patient.and("CRPS"), ended.minus(Duration.ofHours(4)));
    stop(patient.and("CANCER"), ended);

    assertThat(counts(patient.id())).isEqualTo(one);
    assertThat(clinician.stops(patient.id())).hasSize(3);
  }

  /** Only until the patient's next infusion, for whatever condition, can a trial be decided on. */
  private void stop(RecallScene condition, Instant ended) {
    clinician.sign(condition.withoutRelief(ended), "STOP", "No relief").expect(201);
  }

  private static List<Long> counts(UUID patient) {
    return Stream.of("/next-booster/of/", "/trial-reviews/of/", "/trial-reviews/stops/of/")
        .map(page -> QueryCount.of(Client.clinician(), page + patient))
        .toList();
  }

  @Test
  void tries_to_reach_a_patient() {
    UUID patient = RecallScene.of("OTHER").id();

    assertNotOncePerRow(
        Client.frontDesk(),
        () -> clinician.record(RecallApi.call(patient)),
        "/contact-tries/of/" + patient);
  }

  @Test
  void versions_of_the_terms_of_recall() {
    Iterator<Integer> leads = List.of(4, 5, 6, 7, 3).iterator();

    assertNotOncePerRow(
        Client.clinician(),
        () -> {
          int version = clinician.terms().path("version").asInt();
          clinician.changeTerms(version, leads.next(), null).expect(201);
        },
        "/setup/recall");
  }
}
