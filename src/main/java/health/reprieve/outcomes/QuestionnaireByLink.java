package health.reprieve.outcomes;

import health.reprieve.audit.Act;
import health.reprieve.measures.Answering;
import health.reprieve.measures.InstrumentCatalogue;
import health.reprieve.measures.NewSheet;
import health.reprieve.measures.SheetView;
import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.measures.domain.SheetId;
import health.reprieve.outcomes.DiaryDoor.Opened;
import health.reprieve.outcomes.domain.DiaryEntry;
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
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The questionnaires of a diary by its link: the one that is asked in place of pain, and the
 * impression of change at follow-ups. Each answer is kept as it is given, so that one that must be
 * looked at raises its task at once; until midnight it can be changed, and what stood is kept.
 */
@Retry
@Transactional
@ApplicationScoped
public class QuestionnaireByLink {

  static final InstrumentCode IMPRESSION = InstrumentCode.of("PGIC");

  private static final int ONLY_QUESTION = 1;

  private final DiaryDoor door;
  private final DiaryRepository diaries;
  private final DiaryPatients patients;
  private final Answering answering;
  private final InstrumentCatalogue catalogue;
  private final Clock clock;

  @Inject
  QuestionnaireByLink(
      DiaryDoor door,
      DiaryRepository diaries,
      DiaryPatients patients,
      Answering answering,
      InstrumentCatalogue catalogue,
      Clock clock) {
    this.door = door;
    this.diaries = diaries;
    this.patients = patients;
    this.answering = answering;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Keeps the answer to one question.
   *
   * @return whether it is one that the clinic looks at the same day
   * @throws NotAskedToday if the diary asks about pain
   * @throws health.reprieve.platform.problem.InvalidRequest if there is no such question or answer
   */
  public boolean answer(String token, int number, int value) {
    Instant now = clock.instant();
    Opened opened = door.act(token, now);
    InstrumentCode code = opened.diary().instrument();
    if (code == null) {
      throw new NotAskedToday();
    }
    DiaryEntry entry = diaries.entry(opened.diary().id(), opened.day(now));
    entry.answer(keep(opened, code, entry.sheet(), number, value, now), now);
    entry.pass(AskedDay.item(number));
    diaries.flush();
    door.audit(Act.CHANGED, "diary", opened.diary());
    return catalogue.get(code).questionnaire().alarmedBy(Map.of(number, value));
  }

  /**
   * Keeps the impression of change.
   *
   * @throws NotAskedToday if it is not asked now
   */
  public void impression(String token, int value) {
    Instant now = clock.instant();
    Opened opened = door.act(token, now);
    LocalDate today = opened.day(now);
    if (!asksImpression(opened, today)) {
      throw new NotAskedToday();
    }
    DiaryEntry entry = diaries.entry(opened.diary().id(), today);
    entry.impression(keep(opened, IMPRESSION, entry.impression(), ONLY_QUESTION, value, now));
    entry.pass("impression");
    diaries.flush();
    door.audit(Act.CHANGED, "diary", opened.diary());
  }

  private SheetId keep(
      Opened opened,
      InstrumentCode code,
      @Nullable SheetId known,
      int number,
      int value,
      Instant now) {
    Optional<SheetView> standing = answering.known(known);
    if (standing.isEmpty()) {
      SheetId id = SheetId.of(Ids.next());
      answering.record(
          id, new NewSheet(opened.diary().patient(), code, now, Map.of(number, value), null), now);
      return id;
    }
    SheetView sheet = standing.get();
    Integer before = sheet.answers().get(number);
    if (before == null) {
      answering.complete(sheet.id(), Map.of(number, value), now);
      return sheet.id();
    }
    return before == value
        ? sheet.id()
        : answering.change(sheet.id(), SheetId.of(Ids.next()), number, value, now).id();
  }

  /** Once at each follow-up, for as long as its link opens the diary. */
  private boolean asksImpression(Opened opened, LocalDate today) {
    return diaries
        .planOf(opened.diary().protocol())
        .followUp(today, opened.diary().zero())
        .filter(day -> !diaries.impressionGiven(opened.diary().id(), day, today))
        .isPresent();
  }

  /** The questionnaire that is asked in place of pain; empty where pain is asked. */
  Optional<AskedSheet> sheet(Opened opened, Optional<DiaryEntry> entry) {
    return Optional.ofNullable(opened.diary().instrument())
        .map(code -> asked(opened, code, entry.map(DiaryEntry::sheet).orElse(null)));
  }

  /** The impression of change; empty where it is not asked today. */
  Optional<AskedSheet> impression(Opened opened, Optional<DiaryEntry> entry, LocalDate today) {
    return asksImpression(opened, today)
        ? Optional.of(asked(opened, IMPRESSION, entry.map(DiaryEntry::impression).orElse(null)))
        : Optional.empty();
  }

  private AskedSheet asked(Opened opened, InstrumentCode code, @Nullable SheetId sheet) {
    SortedMap<Integer, Integer> answers =
        answering.known(sheet).map(SheetView::answers).orElseGet(TreeMap::new);
    var instrument = catalogue.spoken(code, patients.words(opened.patient()).language());
    return new AskedSheet(instrument, answers, instrument.questionnaire().alarmedBy(answers));
  }
}
