package health.reprieve.outcomes.persistence;

import health.reprieve.measures.domain.ScoreId;
import health.reprieve.measures.domain.SheetId;
import health.reprieve.outcomes.domain.AskingPlan;
import health.reprieve.outcomes.domain.Diary;
import health.reprieve.outcomes.domain.DiaryEntry;
import health.reprieve.outcomes.domain.DiaryId;
import health.reprieve.outcomes.domain.DiaryPlan;
import health.reprieve.outcomes.domain.Undelivered;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.platform.persistence.SqlFile;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Diaries, their days, and the plans by which they ask. */
@Dependent
public class DiaryRepository {

  private static final String SILENT = SqlFile.report("silent_diaries");
  private static final String RUNNING = SqlFile.report("running_diaries");

  @PersistenceContext private EntityManager entities;

  public void add(Diary diary) {
    entities.persist(diary);
    entities.flush();
  }

  /**
   * @throws NotFound if there is no diary with this id
   */
  public Diary get(DiaryId id) {
    return find(id).orElseThrow(() -> new NotFound("diary"));
  }

  public Optional<Diary> find(DiaryId id) {
    return Optional.ofNullable(entities.find(Diary.class, id.value()));
  }

  public Optional<Diary> find(CourseId course) {
    return entities
        .createQuery("select d from Diary d where d.courseId = :course", Diary.class)
        .setParameter("course", course.value())
        .getResultStream()
        .findFirst();
  }

  /** The day's entry, made where there is none yet. */
  public DiaryEntry entry(DiaryId diary, LocalDate day) {
    return find(diary, day)
        .orElseGet(
            () -> {
              DiaryEntry entry = new DiaryEntry(diary, day);
              entities.persist(entry);
              entities.flush();
              return entry;
            });
  }

  public Optional<DiaryEntry> find(DiaryId diary, LocalDate day) {
    return Optional.ofNullable(
        entities.find(DiaryEntry.class, new DiaryEntry.Key(diary.value(), day)));
  }

  /** The day that this score is the answer of. */
  public Optional<DiaryEntry> answeredBy(ScoreId score) {
    return entities
        .createQuery("select e from DiaryEntry e where e.scoreId = :score", DiaryEntry.class)
        .setParameter("score", score.value())
        .getResultStream()
        .findFirst();
  }

  /** The day that this sheet is an answer of. */
  public Optional<DiaryEntry> answeredBy(SheetId sheet) {
    return entities
        .createQuery(
            "select e from DiaryEntry e where e.sheetId = :sheet or e.impressionId = :sheet",
            DiaryEntry.class)
        .setParameter("sheet", sheet.value())
        .getResultStream()
        .findFirst();
  }

  /** The last answered day before another one. */
  public Optional<DiaryEntry> answeredBefore(DiaryId diary, LocalDate day) {
    return entities
        .createQuery(
            "select e from DiaryEntry e where e.diaryId = :diary and e.day < :day"
                + " and e.scoreId is not null order by e.day desc",
            DiaryEntry.class)
        .setParameter("diary", diary.value())
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Whether the impression of change was given from one day on and before another one. */
  public boolean impressionGiven(DiaryId diary, LocalDate from, LocalDate before) {
    return entities
            .createQuery(
                "select count(e) from DiaryEntry e where e.diaryId = :diary and e.day >= :from"
                    + " and e.day < :before and e.impressionId is not null",
                Long.class)
            .setParameter("diary", diary.value())
            .setParameter("from", from)
            .setParameter("before", before)
            .getSingleResult()
        > 0;
  }

  /** Whether a question of after the last infusion was delivered. */
  public boolean askedSinceZero(Diary diary) {
    return entities
            .createQuery(
                "select count(e) from DiaryEntry e, Diary d where d.id = :diary and e.diaryId = d.id"
                    + " and e.day > d.zeroDay and e.askedAt is not null",
                Long.class)
            .setParameter("diary", diary.id().value())
            .getSingleResult()
        > 0;
  }

  /** All diaries of a patient. */
  public List<Diary> of(PatientId patient) {
    return entities
        .createQuery("select d from Diary d where d.patientId = :patient", Diary.class)
        .setParameter("patient", patient.value())
        .getResultList();
  }

  /** The days of all diaries of a patient, the latest first. */
  public List<DiaryEntry> entries(PatientId patient) {
    return entities
        .createQuery(
            "select e from DiaryEntry e, Diary d where e.diaryId = d.id and d.patientId = :patient"
                + " order by e.day desc",
            DiaryEntry.class)
        .setParameter("patient", patient.value())
        .getResultList();
  }

  /** The diaries of the same patient's other courses for the same condition. */
  public List<Diary> others(Diary diary) {
    return entities
        .createQuery(
            "select d from Diary d where d.patientId = :patient and d.reportGroup = :condition"
                + " and d.id <> :id",
            Diary.class)
        .setParameter("patient", diary.patient().value())
        .setParameter("condition", diary.reportGroup().value())
        .setParameter("id", diary.id().value())
        .getResultList();
  }

  /** All plans that protocols have of their own. */
  public List<DiaryPlan> plans() {
    return entities.createQuery("select p from DiaryPlan p", DiaryPlan.class).getResultList();
  }

  public Optional<DiaryPlan> plan(ProtocolId protocol) {
    return Optional.ofNullable(entities.find(DiaryPlan.class, protocol.value()));
  }

  /** The diaries of a protocol's courses whose patients have not stopped the questions. */
  public List<Diary> asking(ProtocolId protocol) {
    return entities
        .createQuery(
            "select d from Diary d where d.protocolId = :protocol and d.stoppedAt is null",
            Diary.class)
        .setParameter("protocol", protocol.value())
        .getResultList();
  }

  /** The protocol's own plan, or the one that ships. */
  public AskingPlan planOf(ProtocolId protocol) {
    return plan(protocol).map(DiaryPlan::plan).orElse(AskingPlan.SHIPPED);
  }

  public void add(DiaryPlan plan) {
    entities.persist(plan);
  }

  /**
   * A patient who does not answer, or whom the questions do not reach.
   *
   * @param lastAnswer to the diary; null where there never was one
   * @param unanswered questions delivered within 60 days and since they were heard last, in
   *     whatever way
   * @param asked day of the last of them; null where there was none
   * @param undelivered day of the last question, where it could not be delivered; else null
   * @param why the reason for that
   */
  public record Silence(
      UUID patient,
      @Nullable LocalDate lastAnswer,
      int unanswered,
      @Nullable LocalDate asked,
      @Nullable LocalDate undelivered,
      @Nullable Undelivered why) {}

  /**
   * Who was asked several times in a row and did not answer, and who cannot be reached; the longest
   * silent first.
   *
   * @param zone of the clinic, by whose day it is told when a patient was heard
   */
  public List<Silence> silent(Instant now, ZoneId zone) {
    List<?> rows =
        QueryLimit.on(entities.createNativeQuery(SILENT))
            .setParameter(1, now.atZone(zone).toLocalDate())
            .setParameter(2, ZoneOffsets.upTo(now, zone))
            .getResultList();
    return rows.stream().map(row -> silence((Object[]) row)).toList();
  }

  /** Of how many patients and conditions a next question is planned. */
  public int running() {
    Object count = QueryLimit.on(entities.createNativeQuery(RUNNING)).getSingleResult();
    return ((Number) count).intValue();
  }

  private static Silence silence(Object[] row) {
    return new Silence(
        UuidConverter.fromBytes((byte[]) row[0]),
        day(row[1]),
        ((Number) row[2]).intValue(),
        day(row[3]),
        day(row[4]),
        row[4] == null ? null : Undelivered.valueOf(String.valueOf(row[5])));
  }

  private static @Nullable LocalDate day(@Nullable Object column) {
    return column == null ? null : LocalDate.parse(String.valueOf(column));
  }

  public void flush() {
    entities.flush();
  }
}
