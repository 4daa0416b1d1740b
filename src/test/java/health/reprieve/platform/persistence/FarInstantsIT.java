package health.reprieve.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.VisitsApi;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Instants that 32 bits of seconds since 1970 cannot tell. */
class FarInstantsIT extends ReprieveIT {

  @Test
  void a_visit_after_january_2038_is_booked() {
    ClinicFixture.open();
    String start = "2060-03-01T15:00:00Z";

    var visit = BookingApi.frontDesk().book(BookingApi.mood(ClinicDay.chair(0), start));

    assertThat(BookingApi.frontDesk().get(visit.path("id").asText()).path("start").asText())
        .isEqualTo(start);
  }

  @Test
  void an_infusion_before_1970_is_recorded() {
    Client clinician = Client.clinician();
    UUID patient =
        PatientsApi.id(
            PatientsApi.as(clinician).register(PatientsApi.someone("dateOfBirth", "1940-05-05")));
    VisitsApi visits = VisitsApi.as(clinician);
    Instant ended = Instant.parse("1969-05-01T12:00:00Z");

    UUID visit = visits.past(visits.course(patient, "CRPS"), ended);

    assertThat(visits.get(visit).path("endedAt").asText()).isEqualTo(ended.toString());
  }
}
