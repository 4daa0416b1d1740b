package health.reprieve.outcomes;

import health.reprieve.clinic.SiteView;
import health.reprieve.notices.Message;
import health.reprieve.notices.PageWords;
import health.reprieve.notices.Phrases;
import health.reprieve.notices.domain.Channel;
import health.reprieve.outcomes.domain.Diary;
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

  /** What a letter is about; to somebody who has stopped, nothing but the link. */
  enum Letter {
    PAIN("ask"),
    QUESTIONNAIRE("ask.questions"),
    STOPPED("stopped");

    private final String key;

    Letter(String key) {
      this.key = key;
    }

    static Letter of(Diary diary) {
      if (diary.stopped()) {
        return STOPPED;
      }
      return diary.instrument() == null ? PAIN : QUESTIONNAIRE;
    }
  }

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

  Message message(Channel way, String link, Letter letter) {
    if (way == Channel.TEXT) {
      return new Message("", say("text." + letter.key, site.name(), link), List.of());
    }
    boolean asks = letter != Letter.STOPPED;
    String stop = asks ? say("mail.stop") + "\n\n" : "";
    String call = phone == null ? "" : say("mail.call", phone) + "\n\n";
    return new Message(
        say(asks ? "mail.subject" : "mail.stopped.subject", site.name()),
        say("mail." + letter.key) + "\n" + link + "\n\n" + stop + call + site.name() + "\n",
        List.of());
  }
}
