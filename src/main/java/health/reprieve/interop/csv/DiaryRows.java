package health.reprieve.interop.csv;

import health.reprieve.interop.csv.domain.DiaryColumn;
import health.reprieve.interop.csv.domain.DiaryRow;
import health.reprieve.interop.csv.domain.RowProblem;
import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import health.reprieve.measures.domain.NewScore;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns rows into scores, with everything that is wrong with each row. */
final class DiaryRows {

  private final Map<String, PatientId> patients;
  private final Map<PatientId, Set<ReportGroupCode>> recorded;
  private final Map<PatientId, LocalDate> births;
  private final Map<String, ReportGroupView> conditions = new HashMap<>();
  private final ZoneId zone;
  private final Instant now;
  private final List<NewScore> scores = new ArrayList<>();
  private final List<DiaryRow> sources = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();

  /**
   * @param patients by record number as the rows spell it
   * @param recorded what each patient has; a patient with nothing on record may have anything
   * @param births when the patients were born
   * @param groups the clinic's conditions, named by code or name
   * @param zone by which times without offset are meant
   * @param now no score speaks for later
   */
  DiaryRows(
      Map<String, PatientId> patients,
      Map<PatientId, Set<ReportGroupCode>> recorded,
      Map<PatientId, LocalDate> births,
      List<ReportGroupView> groups,
      ZoneId zone,
      Instant now) {
    this.patients = patients;
    this.recorded = recorded;
    this.births = births;
    this.zone = zone;
    this.now = now;
    for (ReportGroupView group : groups) {
      conditions.put(folded(group.name()), group);
      conditions.put(folded(group.code().value()), group);
    }
  }

  /** The rows without a problem as scores, in the order of the file. */
  List<NewScore> scores() {
    return scores;
  }

  /** The problem that another score stands for what this one speaks for. */
  RowProblem clash(int score) {
    return RowProblem.of(sources.get(score), DiaryColumn.SCORE, CLASH);
  }

  List<RowProblem> problems() {
    return problems;
  }

  /** Reads one more row; returns whether nothing is wrong with it. */
  boolean add(DiaryRow row) {
    @Nullable PatientId patient = patients.get(row.recordNumber());
    @Nullable ReportGroupView condition = conditions.get(folded(row.condition()));
    Optional<Instant> time = row.time(zone);
    Optional<PainScore> score = row.score();
    Optional<Moment> kind = row.kind();
    int before = problems.size();
    check(row, patient != null, DiaryColumn.PATIENT_RECORD_NUMBER, UNKNOWN_PATIENT);
    check(row, condition != null, DiaryColumn.CONDITION, UNKNOWN_CONDITION);
    check(row, condition == null || isPain(condition), DiaryColumn.CONDITION, NOT_PAIN);
    check(row, mayHave(patient, condition), DiaryColumn.CONDITION, NOT_THEIRS);
    boolean skipped = time.isEmpty() && row.timeSkipped(zone);
    check(row, time.isPresent(), DiaryColumn.TIME, skipped ? SKIPPED_TIME : UNREADABLE_TIME);
    check(row, !time.orElse(now).isAfter(now), DiaryColumn.TIME, FUTURE);
    check(row, !isBeforeBirth(patient, time), DiaryColumn.TIME, BEFORE_BIRTH);
    check(row, score.isPresent(), DiaryColumn.SCORE, NO_SCORE);
    check(row, kind.isPresent(), DiaryColumn.KIND, NO_KIND);
    if (problems.size() > before || patient == null || condition == null) {
      return false;
    }
    scores.add(
        NewScore.imported(
            patient,
            condition.code(),
            Item.AVERAGE_24H,
            score.orElseThrow(),
            kind.orElseThrow(),
            time.orElseThrow()));
    sources.add(row);
    return true;
  }

  private void check(DiaryRow row, boolean fine, DiaryColumn column, String expected) {
    if (!fine) {
      problems.add(RowProblem.of(row, column, expected));
    }
  }

  /** Whether nothing that is on record speaks against the patient having it. */
  private boolean mayHave(@Nullable PatientId patient, @Nullable ReportGroupView condition) {
    if (patient == null || condition == null || !isPain(condition)) {
      return true;
    }
    Set<ReportGroupCode> theirs = recorded.getOrDefault(patient, Set.of());
    return theirs.isEmpty() || theirs.contains(condition.code());
  }

  private boolean isBeforeBirth(@Nullable PatientId patient, Optional<Instant> time) {
    @Nullable LocalDate born = patient == null ? null : births.get(patient);
    return born != null && time.isPresent() && LocalDate.ofInstant(time.get(), zone).isBefore(born);
  }

  private static boolean isPain(ReportGroupView condition) {
    return condition.endpoint() == Endpoint.NRS;
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static final String UNKNOWN_PATIENT =
      "A record number that is registered. Register the patient first, or correct the number.";
  private static final String UNKNOWN_CONDITION =
      "A condition of this clinic, by code such as CRPS or by name.";
  private static final String NOT_PAIN =
      "A pain condition. Mood disorders are followed by PHQ-9, never by pain scores.";
  private static final String NOT_THEIRS =
      "A condition that the patient has on record. Add it on the patient's page first, or correct the row.";
  private static final String UNREADABLE_TIME =
      "A time like 2026-11-24T20:15, with or without an offset such as +01:00, or a date like 2026-11-24.";
  private static final String SKIPPED_TIME =
      "A time that the clock showed: that day it went forward over this one. Give the time before or after the change, or the offset.";
  private static final String FUTURE = "A time that has passed.";
  private static final String BEFORE_BIRTH =
      "A time since the patient was born. Correct it here, or the date of birth on the patient's page.";
  private static final String NO_SCORE = "A whole number from 0 to 10.";
  private static final String NO_KIND = "One of before, home, follow-up.";
  private static final String CLASH =
      "The score that stands already: another one is stored, or stands in an earlier row, for this patient, condition, time and kind. Correct it there or here.";
}
