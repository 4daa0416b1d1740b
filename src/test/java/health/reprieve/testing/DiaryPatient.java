package health.reprieve.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Post.Mail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A patient whose last infusion ended two hours ago, and the questions that follow it. */
public final class DiaryPatient {

  public static final String QUESTION = "question of the diary";
  private static final ZoneId ZONE = ZoneId.of(ClinicFixture.ZONE);

  private final UUID id;
  private final String address;
  private final VisitsApi visits = VisitsApi.as(Client.nurse());
  private final Instant ended = Instant.now().minus(Duration.ofHours(2));
  private final LocalDate zero = ended.atZone(ZONE).toLocalDate();

  private DiaryPatient(UUID id, String address) {
    this.id = id;
    this.address = address;
  }

  /** Registers somebody with an e-mail address and these fields: name, then value. */
  public static DiaryPatient registered(Object... fields) {
    ClinicFixture.open();
    String address = Unique.name().toLowerCase(Locale.ROOT) + "@patients.example";
    var body = PatientsApi.someone(fields);
    body.putIfAbsent("email", address);
    return new DiaryPatient(PatientsApi.id(PatientsApi.as(Client.nurse()).register(body)), address);
  }

  public UUID id() {
    return id;
  }

  public String address() {
    return address;
  }

  /** At the clinic everything about them is written anew: field, then value; no address else. */
  public void describe(Object... fields) {
    PatientsApi nurse = PatientsApi.as(Client.nurse());
    JsonNode stored = nurse.get(id);
    Map<String, Object> body = PatientsApi.someone(fields);
    body.put("recordNumber", stored.path("recordNumber").asText());
    nurse.change(id, stored.path("version").asInt(), body);
  }

  public Instant ended() {
    return ended;
  }

  /** The clinic's local day of the last infusion. */
  public LocalDate zero() {
    return zero;
  }

  /** A course of one infusion that ended two hours ago. */
  public UUID infusion(String reportGroup) {
    UUID course = visits.course(id, reportGroup);
    visits.past(course, ended);
    return course;
  }

  /** The link of the question of that many days after the infusion. */
  public DiaryLink asked(int days) {
    at(evening(days));
    Post.sent(id.toString(), QUESTION, evening(days));
    List<Mail> mails = Post.mailsTo(address);
    assertThat(mails).as("mails on day %d", days).isNotEmpty();
    return DiaryLink.at(mails.get(mails.size() - 1).link());
  }

  public List<JsonNode> waiting() {
    return NoticesApi.frontDesk().of(id.toString(), QUESTION).stream()
        .filter(notice -> notice.path("state").asText().equals("WAITING"))
        .toList();
  }

  /** When the only question that waits goes out. */
  public Instant due() {
    Post.notice(id.toString(), QUESTION, "WAITING");
    List<JsonNode> waiting = waiting();
    assertThat(waiting).hasSize(1);
    return Instant.parse(waiting.get(0).path("dueAt").asText());
  }

  /** When the clinic asks, that many days after the infusion. */
  public Instant evening(int days) {
    return ClinicDay.instant(zero.plusDays(days), "18:00");
  }

  /** Sets the clock two seconds after an instant. */
  public static void at(Instant instant) {
    ClockApi.set(instant.plusSeconds(2).toString());
  }
}
