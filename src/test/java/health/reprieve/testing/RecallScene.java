package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A patient whose infusions and answers a test lays out. */
public final class RecallScene {

  private static final Client CLINICIAN = Client.clinician();
  private static final int SESSIONS = 6;

  private final JsonNode patient;
  private final String reportGroup;
  private final StringBuilder answers = new StringBuilder(ImportsApi.HEADER);

  private RecallScene(JsonNode patient, String reportGroup) {
    this.patient = patient;
    this.reportGroup = reportGroup;
  }

  /** Somebody new with a number to call. */
  public static RecallScene of(String reportGroup) {
    return new RecallScene(
        PatientsApi.as(CLINICIAN)
            .register(PatientsApi.someone("familyName", Unique.name(), "phone", "555 0131")),
        reportGroup);
  }

  /** The same patient with another condition. */
  public RecallScene and(String otherGroup) {
    return new RecallScene(patient, otherGroup);
  }

  public UUID id() {
    return PatientsApi.id(patient);
  }

  /** A course of one infusion that ended then, with pain of 8 before. */
  public RecallScene infused(Instant ended) {
    VisitsApi visits = VisitsApi.as(CLINICIAN);
    visits.past(visits.course(id(), reportGroup), ended);
    return answered(ended.minus(Duration.ofHours(1)), 8, "before");
  }

  /** A course of all six infusions, two days apart, of which the last ended then; its id. */
  public UUID givenAll(Instant ended) {
    VisitsApi visits = VisitsApi.as(CLINICIAN);
    UUID course = visits.course(id(), reportGroup);
    for (int before = SESSIONS - 1; before >= 0; before--) {
      visits.past(course, ended.minus(Duration.ofDays(2L * before)));
    }
    answered(ended.minus(Duration.ofDays(2L * (SESSIONS - 1))).minusSeconds(3600), 8, "before");
    return course;
  }

  /** An answer at home, so many days after an instant. */
  public RecallScene home(Instant ended, int days, int score) {
    return answered(ended.plus(Duration.ofDays(days)), score, "home");
  }

  /** A PHQ-9 so many days after an instant, in the record at once. */
  public RecallScene sheet(Instant ended, int days, int total) {
    SheetsApi.as(Client.nurse()).phq9(ended.plus(Duration.ofDays(days)), id(), total);
    return this;
  }

  private RecallScene answered(Instant at, int score, String kind) {
    answers.append(
        ImportsApi.row(patient.path("recordNumber").asText(), reportGroup, at, score, kind));
    return this;
  }

  /** Puts what was said so far into the record. */
  public RecallScene stored() {
    ImportsApi.as(CLINICIAN).load(answers.toString());
    answers.setLength(ImportsApi.HEADER.length());
    return this;
  }

  /**
   * An earlier course whose relief was lost between day 20 and 22, and one that ended two weeks
   * before and gave relief.
   */
  public RecallScene withOwnLoss(Instant ended) {
    Instant earlier = ended.minus(Duration.ofDays(60));
    infused(earlier).home(earlier, 1, 2).home(earlier, 20, 2);
    home(earlier, 22, 8).home(earlier, 24, 8);
    return infused(ended).home(ended, 1, 2).stored();
  }

  /**
   * An earlier course for mood whose response on the PHQ-9 was lost between day 14 and 28, and one
   * that ended two weeks before and gave a response. A response is a total of 9 or less.
   */
  public RecallScene withOwnLostResponse(Instant ended) {
    Instant earlier = ended.minus(Duration.ofDays(90));
    infused(earlier).sheet(earlier, -1, 18).sheet(earlier, 7, 6).sheet(earlier, 14, 9);
    sheet(earlier, 28, 10).sheet(earlier, 42, 15);
    return infused(ended).sheet(ended, -1, 18).sheet(ended, 7, 6);
  }

  /** All infusions of a trial without relief, the last of them then; the course. */
  public UUID withoutRelief(Instant ended) {
    UUID course = givenAll(ended);
    home(ended, 1, 8).home(ended, 3, 8).stored();
    return course;
  }
}
