package health.reprieve.scheduling;

import health.reprieve.clinic.SiteView;
import health.reprieve.notices.CalendarEntry;
import health.reprieve.notices.Message;
import health.reprieve.notices.PageWords;
import health.reprieve.notices.Phrases;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.VisitNews.News;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.scheduling.domain.WallWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words to patients about visits, in one language and by the clinic's clock. */
public final class VisitWords implements PageWords {

  static final String FILE = "visit-words";

  private final SiteView site;
  private final Phrases phrases;
  private final @Nullable String phone;
  private final WallWords clock;

  VisitWords(SiteView site, Locale language, @Nullable String phone) {
    this.site = site;
    this.phrases = Phrases.of(FILE, language);
    this.phone = phone;
    this.clock = new WallWords(site.zone());
  }

  /** What a letter is about. */
  enum Letter {
    BOOKED,
    MOVED,
    CANCELLED,
    REMINDER,
    LINK;

    static Letter of(News news) {
      return valueOf(news.name());
    }

    /** Whether the visit is not what the patient had been told. */
    boolean isNews() {
      return this == BOOKED || this == MOVED || this == CANCELLED;
    }

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The time the patient is there: the chair is made ready for the next one without them. */
  public static TimeRange presence(VisitPlan plan) {
    return TimeRange.of(
        plan.start(), plan.time().end().minus(Duration.ofMinutes(plan.lengths().turnover())));
  }

  String title() {
    return phrases.say("calendar.title", site.name());
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

  /** Such as "Tuesday 24 November 2026". */
  public String day(Instant instant) {
    return day(clock.dayOf(instant));
  }

  public String day(LocalDate day) {
    return format(day, "day");
  }

  /** Such as "Tuesday 24 November": a day not far from now. */
  public String choice(LocalDate day) {
    return format(day, "day.choice");
  }

  /** Such as "Tue 24 Nov". */
  String shortDay(Instant instant) {
    return format(clock.dayOf(instant), "day.short");
  }

  /** Such as "10:00". */
  public String time(Instant instant) {
    return clock.time(instant);
  }

  @Override
  public String refusal(DomainProblem problem) {
    return phrases.refusal(problem);
  }

  @Override
  public String say(String key, Object... values) {
    return phrases.say(key, values);
  }

  private String format(LocalDate day, String pattern) {
    return day.format(DateTimeFormatter.ofPattern(phrases.say(pattern), phrases.language()));
  }

  Message text(Letter letter, VisitPlan plan, @Nullable String link) {
    List<String> parts = new ArrayList<>();
    parts.add(
        phrases.say(
            "text." + letter.key(), site.name(), shortDay(plan.start()), time(plan.start())));
    if (link != null) {
      parts.add(phrases.say("text.act", link));
    } else if (phone != null) {
      parts.add(phrases.say("text.call", phone));
    }
    return new Message("", String.join(" ", parts), List.of());
  }

  Message mail(
      Letter letter,
      VisitPlan plan,
      @Nullable Instant before,
      @Nullable String link,
      @Nullable CalendarEntry entry) {
    String name = "mail." + letter.key();
    TimeRange there = presence(plan);
    List<String> blocks = new ArrayList<>();
    blocks.add(phrases.say(name, site.name()));
    blocks.add(
        phrases.say("mail.when", day(there.start()), time(there.start()), time(there.end())));
    if (before != null) {
      blocks.add(phrases.say("mail.moved.before", day(before), time(before)));
    }
    if (link != null) {
      blocks.add(phrases.say("mail.act") + "\n" + link);
    }
    if (entry != null) {
      blocks.add(phrases.say(entry.cancelled() ? "mail.calendar.out" : "mail.calendar"));
    }
    if (phone != null) {
      blocks.add(phrases.say("mail.call", phone));
    }
    blocks.add(phrases.say("mail.sign", site.name()));
    String subject =
        phrases.say(name + ".subject", site.name(), shortDay(there.start()), time(there.start()));
    return new Message(
        subject, String.join("\n\n", blocks) + "\n", entry == null ? List.of() : List.of(entry));
  }

  /**
   * One of several visits in a letter.
   *
   * @param before the time the patient was told last, where it is another
   * @param link null for a visit that was given up
   */
  record Line(
      Letter letter,
      VisitPlan plan,
      @Nullable Instant before,
      @Nullable String link,
      CalendarEntry entry) {}

  /** One letter of several visits, such as of a series. */
  Message mail(List<Line> lines) {
    List<String> blocks = new ArrayList<>();
    blocks.add(phrases.say("mail.several", site.name()));
    lines.forEach(line -> blocks.add(block(line)));
    blocks.add(phrases.say("mail.several.calendar"));
    if (phone != null) {
      blocks.add(phrases.say("mail.call", phone));
    }
    blocks.add(phrases.say("mail.sign", site.name()));
    return new Message(
        phrases.say("mail.several.subject", site.name(), lines.size()),
        String.join("\n\n", blocks) + "\n",
        lines.stream().map(Line::entry).toList());
  }

  /** One text of several visits; the link is that of the first one that is to come. */
  Message text(List<Line> lines) {
    List<String> parts = new ArrayList<>();
    parts.add(
        phrases.say(
            "text.several",
            site.name(),
            lines.stream().map(this::shortly).collect(Collectors.joining("; "))));
    Optional<String> link = lines.stream().map(Line::link).filter(Objects::nonNull).findFirst();
    if (link.isPresent()) {
      parts.add(phrases.say("text.several.act", link.get()));
    }
    if (phone != null) {
      parts.add(phrases.say("text.call", phone));
    }
    return new Message("", String.join(" ", parts), List.of());
  }

  private String shortly(Line line) {
    Instant start = line.plan().start();
    return phrases.say("text.several." + line.letter().key(), shortDay(start), time(start));
  }

  private String block(Line line) {
    TimeRange there = presence(line.plan());
    List<String> rows = new ArrayList<>();
    rows.add(
        phrases.say(
            "mail.several." + line.letter().key(),
            phrases.say("mail.when", day(there.start()), time(there.start()), time(there.end()))));
    if (line.before() != null) {
      rows.add(phrases.say("mail.moved.before", day(line.before()), time(line.before())));
    }
    if (line.link() != null) {
      rows.add(phrases.say("mail.several.act", line.link()));
    }
    return String.join("\n", rows);
  }
}
