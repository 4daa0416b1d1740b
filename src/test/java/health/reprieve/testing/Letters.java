package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One patient with an e-mail address of their own, and the letters that come there. */
public final class Letters {

  private final String address = Unique.name().toLowerCase(Locale.ROOT) + "@patients.example";
  private Instant now = Instant.now();

  public String address() {
    return address;
  }

  /** Registers the patient; the id. */
  public String register() {
    return PatientsApi.id(
            PatientsApi.as(Client.frontDesk()).register(PatientsApi.someone("email", address)))
        .toString();
  }

  /** Books this patient's first visit. */
  public JsonNode book(ClinicDay day, String time) {
    String patient = register();
    return BookingApi.frontDesk()
        .book(
            BookingApi.with(BookingApi.mood(ClinicDay.chair(0), day.at(time)), "patient", patient));
  }

  /** Sets the clock to after the minute in which an act can be undone. */
  public void minuteLater() {
    now = now.plus(Duration.ofSeconds(61));
    ClockApi.set(now.toString());
  }

  /** From when on the next minute counts. */
  public void at(String instant) {
    now = Instant.parse(instant);
    ClockApi.set(instant);
  }

  /** The link of the first letter. */
  public VisitLink link() {
    if (Post.mailsTo(address).isEmpty()) {
      minuteLater();
    }
    return VisitLink.at(Post.mail(1, address).link());
  }

  /** The offer of the newest letter that brings one. */
  public OfferLink offer() {
    List<Post.Mail> found = Post.mailsWith(address, "A time is free");
    return OfferLink.at(found.get(found.size() - 1).link());
  }

  /** The link of the newest letter whose subject has these words. */
  public VisitLink lastLink(String subject) {
    List<Post.Mail> found = Post.mailsWith(address, subject);
    return VisitLink.at(found.get(found.size() - 1).link());
  }
}
