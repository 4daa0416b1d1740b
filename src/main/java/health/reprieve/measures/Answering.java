package health.reprieve.measures;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.audit.ByLink;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.identity.StaffKeeping;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.measures.domain.AnswerSheet;
import health.reprieve.measures.domain.CareTask;
import health.reprieve.measures.domain.Instrument;
import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.measures.domain.Questionnaire;
import health.reprieve.measures.domain.ScoreInFuture;
import health.reprieve.measures.domain.SheetExists;
import health.reprieve.measures.domain.SheetId;
import health.reprieve.measures.domain.SheetPutAside;
import health.reprieve.measures.domain.SheetsChanged;
import health.reprieve.measures.domain.TaskId;
import health.reprieve.measures.domain.TaskKind;
import health.reprieve.measures.persistence.AnswerSheetRepository;
import health.reprieve.measures.persistence.CareTaskRepository;
import health.reprieve.measures.persistence.InstrumentRepository;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what patients answer to an instrument, finished or not, and raises a task in the same
 * transaction where an answer must be looked at.
 */
@Retry
@Transactional
@ApplicationScoped
public class Answering {

  private final AnswerSheetRepository sheets;
  private final InstrumentRepository instruments;
  private final CareTaskRepository tasks;
  private final BirthCheck birthCheck;
  private final StaffKeeping staff;
  private final CurrentStaff current;
  private final ByLink byLink;
  private final AuditTrail audit;
  private final Event<SheetPutAside> putAside;
  private final Event<SheetsChanged> changed;
  private final Clock clock;

  @Inject
  Answering(
      AnswerSheetRepository sheets,
      InstrumentRepository instruments,
      CareTaskRepository tasks,
      BirthCheck birthCheck,
      StaffKeeping staff,
      CurrentStaff current,
      ByLink byLink,
      AuditTrail audit,
      Event<SheetPutAside> putAside,
      Event<SheetsChanged> changed,
      Clock clock) {
    this.sheets = sheets;
    this.instruments = instruments;
    this.tasks = tasks;
    this.birthCheck = birthCheck;
    this.staff = staff;
    this.current = current;
    this.byLink = byLink;
    this.audit = audit;
    this.putAside = putAside;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * Keeps a sheet. Where this id is kept already, the request is a repeat and changes nothing.
   *
   * @throws NotFound if there is no such patient or instrument
   * @throws InvalidRequest if an answer or the total is none that the instrument takes
   * @throws ScoreInFuture if it was answered in the future
   * @throws SheetExists if staff enter it and one stands for this moment
   * @throws health.reprieve.patients.domain.BeforeBirth if it was answered before the birth
   */
  public SheetView record(SheetId id, NewSheet wanted) {
    return record(id, wanted, clock.instant());
  }

  /** The same, for a desk that has asked the clock already. */
  public SheetView record(SheetId id, NewSheet wanted, Instant now) {
    Optional<AnswerSheet> kept = sheets.find(id);
    if (kept.isPresent()) {
      return seen(kept.get());
    }
    Instant answeredAt = wanted.answeredAt() == null ? now : wanted.answeredAt();
    if (answeredAt.isAfter(now)) {
      throw new ScoreInFuture();
    }
    if (!byLink.acts() && sheets.stands(wanted.patient(), wanted.instrument(), answeredAt)) {
      throw new SheetExists();
    }
    birthCheck.refuseBefore(wanted.patient(), answeredAt);
    Instrument instrument = instruments.get(wanted.instrument());
    AnswerSheet sheet =
        new AnswerSheet(id, wanted.patient(), instrument, answeredAt, recorder(), now);
    fill(sheet, wanted, instrument.questionnaire());
    sheets.add(sheet);
    raise(sheet, instrument.questionnaire(), now);
    changed(Act.CREATED, "answers to an instrument", sheet);
    return view(sheet);
  }

  /** Null where the patient acts. */
  private @Nullable StaffId recorder() {
    return byLink.acts() ? null : current.id();
  }

  private static void fill(AnswerSheet sheet, NewSheet wanted, Questionnaire by) {
    BigDecimal total = wanted.total();
    if (by.isOfScores()) {
      throw new InvalidRequest(
          "instrument", "Its answers are pain scores: enter them one by one under Scores.");
    }
    if (by.totalOnly()) {
      if (total == null) {
        throw new InvalidRequest("total", "Needed: the total from the licensed paper.");
      }
      sheet.enterTotal(total, by);
    } else if (total != null) {
      throw new InvalidRequest("total", "The total comes from the answers; leave it out.");
    } else if (wanted.answers().isEmpty()) {
      throw new InvalidRequest("answers", "Answer at least one question.");
    } else {
      sheet.answer(wanted.answers(), by);
    }
  }

  private void raise(AnswerSheet sheet, Questionnaire by, Instant now) {
    TaskKind kind = TaskKind.ANSWER_ALARM;
    if (by.alarmedBy(sheet.answers()) && !tasks.raised(sheet.id(), kind)) {
      tasks.add(new CareTask(TaskId.of(Ids.next()), sheet, kind, now));
    }
  }

  /**
   * Adds answers to a sheet that is not finished.
   *
   * @param version that the caller has read
   * @throws Stale if somebody changed it meanwhile
   * @throws health.reprieve.measures.domain.AnswerStands if one is answered otherwise already
   */
  public SheetView complete(SheetId id, int version, Map<Integer, Integer> answers) {
    Stale.refuseUnless(reference(id), sheets.get(id).version(), version);
    return complete(id, answers, clock.instant());
  }

  /** The same, for a desk that keeps one answer after another. */
  public SheetView complete(SheetId id, Map<Integer, Integer> answers, Instant now) {
    AnswerSheet sheet = sheets.get(id);
    Questionnaire by = instruments.get(sheet.instrument()).questionnaire();
    sheet.answer(answers, by);
    sheets.flush();
    raise(sheet, by, now);
    changed(Act.CHANGED, "answers to an instrument completed", sheet);
    return view(sheet);
  }

  /**
   * Puts another answer in place of one that its patient gave on the same day: the sheet with the
   * old one is kept for the record only, and the answers go on on a fresh one.
   *
   * @param fresh the id of the new sheet
   */
  public SheetView change(SheetId id, SheetId fresh, int number, int value, Instant now) {
    AnswerSheet sheet = sheets.get(id);
    Instrument instrument = instruments.get(sheet.instrument());
    Questionnaire by = instrument.questionnaire();
    Map<Integer, Integer> answers = sheet.answers();
    answers.put(number, value);
    AnswerSheet another = new AnswerSheet(fresh, sheet.patient(), instrument, now, recorder(), now);
    another.answer(answers, by);
    sheet.putAside("Changed by the patient on the same day", now);
    sheets.add(another);
    if (by.alarmedBy(Map.of(number, value)) || !tasks.raised(id, TaskKind.ANSWER_ALARM)) {
      raise(another, by, now);
    }
    changed(Act.CHANGED, "answers to an instrument changed", sheet);
    return view(another);
  }

  /**
   * Keeps a wrong sheet for the record only.
   *
   * @throws Stale if somebody changed it meanwhile
   */
  public SheetView setAside(SheetId id, int version, String because) {
    AnswerSheet sheet = sheets.get(id);
    Stale.refuseUnless(reference(id), sheet.version(), version);
    sheet.putAside(because, clock.instant());
    sheets.flush();
    changed(Act.CHANGED, "answers to an instrument set aside", sheet);
    putAside.fire(new SheetPutAside(id));
    return view(sheet);
  }

  /**
   * One sheet.
   *
   * @throws NotFound if there is no sheet with this id
   */
  public SheetView get(SheetId id) {
    return seen(sheets.get(id));
  }

  /**
   * One sheet, or none for null; the caller writes the audit line.
   *
   * @throws NotFound if there is no sheet with this id
   */
  public Optional<SheetView> known(@Nullable SheetId id) {
    return Optional.ofNullable(id).map(sheets::get).map(this::view);
  }

  /** A patient's sheets, latest first. */
  public List<SheetView> of(PatientId patient) {
    audit.ofPatient(
        Act.SAW,
        "answers to instruments",
        patient.value(),
        Reference.of("patient", patient.value()));
    return allOf(patient);
  }

  /** The same, for a desk that writes the audit line itself. */
  public List<SheetView> allOf(PatientId patient) {
    return views(sheets.of(patient));
  }

  /**
   * A patient's sheets of one instrument that count, with a total and not set aside, oldest first;
   * the caller writes the audit line.
   */
  public List<SheetView> totalsOf(PatientId patient, InstrumentCode instrument) {
    List<AnswerSheet> counted =
        sheets.of(patient).stream()
            .filter(sheet -> sheet.instrument().equals(instrument))
            .filter(sheet -> sheet.total() != null && sheet.asideBecause() == null)
            .sorted(Comparator.comparing(AnswerSheet::answeredAt))
            .toList();
    return counted.isEmpty() ? List.of() : views(counted);
  }

  private List<SheetView> views(List<AnswerSheet> some) {
    Map<StaffId, String> names = names();
    Map<InstrumentCode, Instrument> all =
        instruments.all().stream().collect(Collectors.toMap(Instrument::code, one -> one));
    return some.stream()
        .map(
            sheet ->
                SheetView.of(
                    sheet,
                    Optional.ofNullable(all.get(sheet.instrument())).orElseThrow(),
                    name(sheet, names)))
        .toList();
  }

  private SheetView seen(AnswerSheet sheet) {
    audit(Act.SAW, "answers to an instrument", sheet);
    return view(sheet);
  }

  private SheetView view(AnswerSheet sheet) {
    return SheetView.of(sheet, instruments.get(sheet.instrument()), name(sheet, names()));
  }

  private static String name(AnswerSheet sheet, Map<StaffId, String> names) {
    StaffId by = sheet.recordedBy();
    return by == null ? "the patient" : names.getOrDefault(by, "");
  }

  private Map<StaffId, String> names() {
    return staff.all().stream().collect(Collectors.toMap(StaffView::id, StaffView::displayName));
  }

  private void changed(Act act, String what, AnswerSheet sheet) {
    audit(act, what, sheet);
    changed.fire(new SheetsChanged(sheet.patient()));
  }

  private void audit(Act act, String what, AnswerSheet sheet) {
    audit.ofPatient(act, what, sheet.patient().value(), reference(sheet.id()));
  }

  private static Reference reference(SheetId sheet) {
    return Reference.of("answer sheet", sheet.value());
  }
}
