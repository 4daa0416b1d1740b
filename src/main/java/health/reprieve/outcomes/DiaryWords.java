package health.reprieve.outcomes;

import health.reprieve.clinic.SiteView;
import health.reprieve.notices.Message;
import health.reprieve.notices.PageWords;
import health.reprieve.notices.Phrases;
import health.reprieve.notices.domain.Channel;
import health.reprieve.platform.problem.DomainProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of the diary in one language, by the patient's clock. */
public final class DiaryWords implements PageWords {

  static final String FILE = "diary-words";

  private final SiteView site;
  private final ZoneId zone;
  private final Phrases phrases;
  private final @Nullable String phone;

  DiaryWords(SiteView site, ZoneId zone, Locale language, @Nullable String phone) {
    this.site = site;
    this.zone = zone;
    this.phrases = Phrases.of(FILE, language);
    this.phone = phone;
  }

  @Override
  public String clinic() {
    return site.name();
  }

  @Override
  public @Nullable String phone() {
    return phone;
  }

  @Override
  public Locale language() {
    return phrases.language();
  }

  @Override
  public String refusal(DomainProblem problem) {
    return phrases.refusal(problem);
  }

  @Override
  public String say(String key, Object... values) {
    return phrases.say(key, values);
  }

  /** Such as "Tue 24 Nov". */
  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(say("day"), language()));
  }

  /** Such as "Tue 24 Nov, 18:00". */
  public String moment(Instant instant) {
    return instant.atZone(zone).format(DateTimeFormatter.ofPattern(say("moment"), language()));
  }

  /**
   * @param questionnaire whether one is asked in place of pain
   */
  Message message(Channel way, String link, boolean questionnaire) {
    String ask = questionnaire ? "ask.questions" : "ask";
    if (way == Channel.TEXT) {
      return new Message("", say("text." + ask, site.name(), link), List.of());
    }
    String call = phone == null ? "" : say("mail.call", phone) + "\n\n";
    return new Message(
        say("mail.subject", site.name()),
        say("mail." + ask)
            + "\n"
            + link
            + "\n\n"
            + say("mail.stop")
            + "\n\n"
            + call
            + site.name()
            + "\n",
        List.of());
  }
}
