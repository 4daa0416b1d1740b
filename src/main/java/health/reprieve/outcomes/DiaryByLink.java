package health.reprieve.outcomes;

import health.reprieve.audit.Act;
import health.reprieve.measures.ScoreView;
import health.reprieve.measures.Scoring;
import health.reprieve.measures.domain.NewScore;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.measures.domain.ScoreId;
import health.reprieve.notices.Outbox;
import health.reprieve.outcomes.DiaryDoor.Opened;
import health.reprieve.outcomes.DiaryView.Standing;
import health.reprieve.outcomes.domain.Compared;
import health.reprieve.outcomes.domain.Diary;
import health.reprieve.outcomes.domain.DiaryEntry;
import health.reprieve.outcomes.domain.DiaryId;
import health.reprieve.outcomes.domain.NotAskedToday;
import health.reprieve.outcomes.persistence.DiaryRepository;
import health.reprieve.platform.Ids;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
@ApplicationScoped
public class DiaryByLink {

  private static final int LINKS_AN_HOUR = 3;

  /** So much more pain than at the answer before means that it may be coming back. */
  private static final int RISE = 2;

  private final DiaryDoor door;
  private final DiaryRepository diaries;
  private final DiaryPatients patients;
  private final QuestionnaireByLink questionnaires;
  private final Scoring scoring;
  private final FollowUpCalendar followUps;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  DiaryByLink(
      DiaryDoor door,
      DiaryRepository diaries,
      DiaryPatients patients,
      QuestionnaireByLink questionnaires,
      Scoring scoring,
      FollowUpCalendar followUps,
      Outbox outbox,
      Clock clock) {
    this.door = door;
    this.diaries = diaries;
    this.patients = patients;
    this.questionnaires = questionnaires;
    this.scoring = scoring;
    this.followUps = followUps;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The clinic's words to whoever has no link that it knows. */
  public DiaryWords words() {
    return patients.wordsToAnybody();
  }

  /**
   * The diary of a link, as it stands today.
   *
   * @throws health.reprieve.notices.domain.UnknownLink if this clinic did not sign it
   */
  public DiaryView look(String token) {
    Instant now = clock.instant();
    Opened opened = door.look(token);
    door.audit(Act.SAW, "diary by link", opened.diary());
    return view(opened, now);
  }

  /**
   * Keeps today's pain, or puts another value in place of it.
   *
   * @throws NotAskedToday if a questionnaire is asked in place of it
   */
  public void pain(String token, PainScore pain) {
    Instant now = clock.instant();
    Opened opened = forPain(token, now);
    Diary diary = opened.diary();
    LocalDate today = opened.day(now);
    DiaryEntry entry = diaries.entry(diary.id(), today);
    ScoreId known = entry.score();
    if (known == null) {
      ScoreId id = ScoreId.of(Ids.next());
      scoring.record(id, NewScore.byPatient(diary.patient(), diary.reportGroup(), pain, now));
      entry.answer(id, now);
    } else {
      change(known, pain);
    }
    entry.pass("pain");
    if (rose(diary, today, pain)) {
      diary.watch(today);
      followUps.plan(diary, now, now);
    }
  }

  private Opened forPain(String token, Instant now) {
    Opened opened = door.act(token, now);
    if (opened.diary().instrument() != null) {
      throw new NotAskedToday();
    }
    return opened;
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
    Opened opened = forPain(token, now);
    keep(opened, now, "compared", entry -> entry.compare(answer));
    if (answer == Compared.WORSE) {
      opened.diary().watch(opened.day(now));
      followUps.plan(opened.diary(), now, now);
    }
  }

  /**
   * Keeps how the patient slept.
   *
   * @param answer 0 very badly to 10 very well
   */
  public void sleep(String token, int answer) {
    Instant now = clock.instant();
    keep(forPain(token, now), now, "sleep", entry -> entry.sleep(answer));
  }

  /**
   * Keeps how many doses of rescue medication were taken in the last 24 hours.
   *
   * @param answer 0 to 10; 10 means 10 or more
   */
  public void rescueDoses(String token, int answer) {
    Instant now = clock.instant();
    keep(forPain(token, now), now, "rescue", entry -> entry.rescueDoses(answer));
  }

  private void keep(Opened opened, Instant now, String question, Consumer<DiaryEntry> answer) {
    DiaryEntry entry = diaries.entry(opened.diary().id(), opened.day(now));
    answer.accept(entry);
    entry.pass(question);
    diaries.flush();
    door.audit(Act.CHANGED, "diary", opened.diary());
  }

  /**
   * Leaves a question of today as it stands: without an answer, or with the one given before.
   *
   * @param question its screen
   * @throws NotAskedToday if it is not asked today, or nothing was answered today
   */
  public void skip(String token, String question) {
    Instant now = clock.instant();
    Opened opened = door.act(token, now);
    if (!asked(opened, opened.day(now)).screens().contains(question)) {
      throw new NotAskedToday();
    }
    diaries
        .find(opened.diary().id(), opened.day(now))
        .filter(DiaryEntry::answered)
        .orElseThrow(NotAskedToday::new)
        .pass(question);
    diaries.flush();
    door.audit(Act.CHANGED, "diary", opened.diary());
  }

  /** Asks no more. */
  public void stop(String token) {
    Instant now = clock.instant();
    Diary diary = door.act(token, now).diary();
    diary.stop(now);
    followUps.plan(diary, now, now);
    door.audit(Act.CHANGED, "diary stopped", diary);
  }

  /** Asks again. */
  public void resume(String token) {
    Instant now = clock.instant();
    Diary diary = door.act(token, now).diary();
    diary.resume();
    followUps.plan(diary, now, now);
    door.audit(Act.CHANGED, "diary resumed", diary);
  }

  /** Sends a fresh link by the way that the clinic knows. */
  public void renew(String token) {
    Instant now = clock.instant();
    Diary diary = door.act(token, LINKS_AN_HOUR).diary();
    outbox.plan(
        FollowUpCalendar.LINK,
        "fresh link to the diary",
        DiaryDoor.reference(diary),
        diary.patient().value(),
        now,
        now);
  }

  private DiaryView view(Opened opened, Instant now) {
    LocalDate today = opened.day(now);
    AskedDay asked = asked(opened, today);
    Instant next = followUps.next(opened.diary(), today, opened.zone()).orElse(null);
    return new DiaryView(
        standing(opened, asked.finished(), next, now),
        opened.day(opened.link().issued()),
        today,
        asked,
        next,
        patients.words(opened.patient()));
  }

  private AskedDay asked(Opened opened, LocalDate today) {
    DiaryId diary = opened.diary().id();
    Optional<DiaryEntry> entry = diaries.find(diary, today);
    return new AskedDay(
        entry.map(DiaryEntry::score).map(id -> scoring.get(id).score().value()).orElse(null),
        entry.map(DiaryEntry::compared).orElse(null),
        entry.map(DiaryEntry::sleep).orElse(null),
        entry.map(DiaryEntry::rescueDoses).orElse(null),
        diaries.answeredBefore(diary, today).map(DiaryEntry::day).orElse(null),
        questionnaires.sheet(opened, entry).orElse(null),
        questionnaires.impression(opened, entry, today).orElse(null),
        entry.map(DiaryEntry::passed).orElse(null));
  }

  /** Who has finished today, or has been asked all, is thanked, however old the link is. */
  private static Standing standing(
      Opened opened, boolean finishedToday, @Nullable Instant next, Instant now) {
    if (!opened.link().isOld(now)) {
      return opened.diary().stopped() ? Standing.STOPPED : Standing.OPEN;
    }
    if (finishedToday) {
      return Standing.ANSWERED;
    }
    boolean finished = opened.diary().zero() != null && !opened.diary().stopped() && next == null;
    return finished ? Standing.FINISHED : Standing.OLD_LINK;
  }
}
