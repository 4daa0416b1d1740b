package health.reprieve.outcomes;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.audit.ByLink;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.measures.ScoreView;
import health.reprieve.measures.Scoring;
import health.reprieve.measures.domain.NewScore;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.measures.domain.ScoreId;
import health.reprieve.notices.NoticeSetUp;
import health.reprieve.notices.NoticeSettingsView;
import health.reprieve.notices.Outbox;
import health.reprieve.notices.SignedLinks;
import health.reprieve.notices.domain.LinkPurpose;
import health.reprieve.notices.domain.SignedLink;
import health.reprieve.outcomes.DiaryView.Standing;
import health.reprieve.outcomes.domain.AskingPlan;
import health.reprieve.outcomes.domain.Compared;
import health.reprieve.outcomes.domain.Diary;
import health.reprieve.outcomes.domain.DiaryEntry;
import health.reprieve.outcomes.domain.DiaryId;
import health.reprieve.outcomes.domain.FreshLinkNeeded;
import health.reprieve.outcomes.persistence.DiaryRepository;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a patient writes into the diary by a signed link, without signing in. Pain is kept as a
 * score of the patient's own; until midnight it can be changed, and what stood before is kept.
 * Looking changes nothing, because mail programs look too.
 */
@Retry
@Transactional
@RequestScoped
public class DiaryByLink {

  private static final int ACTS_AN_HOUR = 40;
  private static final int LINKS_AN_HOUR = 3;

  /** So much more pain than at the answer before means that it may be coming back. */
  private static final int RISE = 2;

  private final SignedLinks links;
  private final DiaryRepository diaries;
  private final Scoring scoring;
  private final FollowUpCalendar followUps;
  private final ClinicCalendar calendar;
  private final NoticeSetUp settings;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final ByLink byLink;
  private final Clock clock;

  @Inject
  DiaryByLink(
      SignedLinks links,
      DiaryRepository diaries,
      Scoring scoring,
      FollowUpCalendar followUps,
      ClinicCalendar calendar,
      NoticeSetUp settings,
      Outbox outbox,
      AuditTrail audit,
      ByLink byLink,
      Clock clock) {
    this.links = links;
    this.diaries = diaries;
    this.scoring = scoring;
    this.followUps = followUps;
    this.calendar = calendar;
    this.settings = settings;
    this.outbox = outbox;
    this.audit = audit;
    this.byLink = byLink;
    this.clock = clock;
  }

  /** The clinic's words to whoever has no link that it knows. */
  public DiaryWords words() {
    NoticeSettingsView said = settings.get();
    return new DiaryWords(calendar.site(), said.language(), said.phone());
  }

  /**
   * The diary of a link, as it stands today.
   *
   * @throws health.reprieve.notices.domain.UnknownLink if this clinic did not sign it
   */
  public DiaryView look(String token) {
    Instant now = clock.instant();
    SignedLink link = read(token);
    Diary diary = diary(link);
    audit(Act.SAW, "diary by link", diary);
    return view(link, diary, now);
  }

  /** Keeps today's pain, or puts another value in place of it. */
  public void pain(String token, PainScore pain) {
    Instant now = clock.instant();
    Diary diary = open(token, now);
    LocalDate today = day(now);
    DiaryEntry entry = diaries.entry(diary.id(), today);
    ScoreId known = entry.score();
    if (known == null) {
      ScoreId id = ScoreId.of(Ids.next());
      scoring.record(id, NewScore.byPatient(diary.patient(), diary.reportGroup(), pain, now));
      entry.answer(id, now);
    } else {
      change(known, pain);
    }
    if (rose(diary, today, pain)) {
      diary.watch(today);
      followUps.plan(diary, now, now);
    }
  }

  private void change(ScoreId id, PainScore pain) {
    ScoreView stands = scoring.get(id);
    if (!stands.score().equals(pain)) {
      scoring.correct(id, stands.version(), pain, "Changed by the patient on the same day");
    }
  }

  private boolean rose(Diary diary, LocalDate today, PainScore pain) {
    return diaries
        .answeredBefore(diary.id(), today)
        .map(DiaryEntry::score)
        .map(before -> scoring.get(before).score())
        .filter(before -> pain.value() - before.value() >= RISE)
        .isPresent();
  }

  /** Keeps how today's pain compares with the answer before. */
  public void compare(String token, Compared answer) {
    Instant now = clock.instant();
    Diary diary = open(token, now);
    keep(diary, now, entry -> entry.compare(answer));
    if (answer == Compared.WORSE) {
      diary.watch(day(now));
      followUps.plan(diary, now, now);
    }
  }

  /**
   * Keeps how the patient slept.
   *
   * @param answer 0 very badly to 10 very well
   */
  public void sleep(String token, int answer) {
    Instant now = clock.instant();
    keep(open(token, now), now, entry -> entry.sleep(answer));
  }

  /**
   * Keeps how many doses of rescue medication were taken in the last 24 hours.
   *
   * @param answer 0 to 10; 10 means 10 or more
   */
  public void rescueDoses(String token, int answer) {
    Instant now = clock.instant();
    keep(open(token, now), now, entry -> entry.rescueDoses(answer));
  }

  private void keep(Diary diary, Instant now, Consumer<DiaryEntry> answer) {
    answer.accept(diaries.entry(diary.id(), day(now)));
    diaries.flush();
    audit(Act.CHANGED, "diary", diary);
  }

  /** Asks no more. */
  public void stop(String token) {
    Instant now = clock.instant();
    Diary diary = open(token, now);
    diary.stop(now);
    followUps.plan(diary, now, now);
    audit(Act.CHANGED, "diary stopped", diary);
  }

  /** Asks again. */
  public void resume(String token) {
    Instant now = clock.instant();
    Diary diary = open(token, now);
    diary.resume();
    followUps.plan(diary, now, now);
    audit(Act.CHANGED, "diary resumed", diary);
  }

  /** Sends a fresh link by the way that the clinic knows. */
  public void renew(String token) {
    Instant now = clock.instant();
    SignedLink link = read(token);
    links.count(link, LINKS_AN_HOUR);
    Diary diary = diary(link);
    outbox.plan(
        FollowUpCalendar.LINK,
        "fresh link to the diary",
        reference(diary),
        diary.patient().value(),
        now,
        now);
  }

  private SignedLink read(String token) {
    SignedLink link = links.read(LinkPurpose.DIARY, token);
    byLink.recognised();
    return link;
  }

  /**
   * @throws FreshLinkNeeded if the link is old
   */
  private Diary open(String token, Instant now) {
    SignedLink link = read(token);
    if (link.isOld(now)) {
      throw new FreshLinkNeeded();
    }
    links.count(link, ACTS_AN_HOUR);
    return diary(link);
  }

  private Diary diary(SignedLink link) {
    return diaries.get(DiaryId.of(link.reference()));
  }

  private DiaryView view(SignedLink link, Diary diary, Instant now) {
    LocalDate today = day(now);
    Optional<DiaryEntry> entry = diaries.find(diary.id(), today);
    return new DiaryView(
        link.isOld(now) ? Standing.OLD_LINK : diary.stopped() ? Standing.STOPPED : Standing.OPEN,
        link.issued(),
        today,
        entry.map(DiaryEntry::score).map(id -> scoring.get(id).score().value()).orElse(null),
        entry.map(DiaryEntry::compared).orElse(null),
        entry.map(DiaryEntry::sleep).orElse(null),
        entry.map(DiaryEntry::rescueDoses).orElse(null),
        diaries.answeredBefore(diary.id(), today).map(DiaryEntry::day).orElse(null),
        next(diary, today),
        words());
  }

  private @Nullable Instant next(Diary diary, LocalDate today) {
    ZoneId zone = calendar.site().zone();
    AskingPlan plan = diaries.planOf(diary.protocol());
    return diary.nextAfter(today, plan).map(day -> plan.on(day, zone)).orElse(null);
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(calendar.site().zone()).toLocalDate();
  }

  private void audit(Act act, String what, Diary diary) {
    audit.ofPatient(act, what, diary.patient().value(), reference(diary));
  }

  private static Reference reference(Diary diary) {
    return Reference.of("diary", diary.id().value());
  }
}
