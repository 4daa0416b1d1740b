package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/** A patient with courses of infusions and a diary that is imported. */
public final class TreatedPatient {

  private final UUID id;
  private final String recordNumber;
  private final VisitsApi visits = VisitsApi.as(Client.clinician());
  private final StringBuilder diary = new StringBuilder(ImportsApi.HEADER);

  private TreatedPatient(JsonNode registered) {
    this.id = PatientsApi.id(registered);
    this.recordNumber = registered.path("recordNumber").asText();
  }

  public static TreatedPatient register() {
    return new TreatedPatient(
        PatientsApi.as(Client.clinician())
            .register(PatientsApi.someone("dateOfBirth", "1940-05-05")));
  }

  public UUID id() {
    return id;
  }

  /** A course whose infusions ended then; each took 40 minutes of two hours in the chair. */
  public TreatedPatient course(String condition, Instant... ended) {
    UUID course = visits.course(id, condition);
    for (Instant end : ended) {
      visits.past(course, end);
    }
    return this;
  }

  /**
   * An answer for the last 24 hours.
   *
   * @param kind {@code before} or {@code home}
   */
  public TreatedPatient answer(String condition, Instant at, int score, String kind) {
    diary.append(ImportsApi.row(recordNumber, condition, at, score, kind));
    return this;
  }

  /** Imports the answers given so far. */
  public TreatedPatient imported() {
    ImportsApi.as(Client.clinician()).load(diary.toString());
    return this;
  }
}
