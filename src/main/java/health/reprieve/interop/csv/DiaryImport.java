package health.reprieve.interop.csv;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.audit.RefusalTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.interop.csv.domain.BadRows;
import health.reprieve.interop.csv.domain.DiaryRow;
import health.reprieve.interop.csv.domain.RowProblem;
import health.reprieve.measures.ScoreBatch;
import health.reprieve.measures.Scoring;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientConditions;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes in pain diaries kept elsewhere, a file at once and all in one transaction. The same file
 * may come again: what stands already is counted and left alone.
 */
@Retry
@Transactional
@ApplicationScoped
public class DiaryImport {

  private static final int MOST_PROBLEMS_TOLD = 1000;

  private final PatientRegister patients;
  private final PatientConditions recorded;
  private final ConditionCatalogue conditions;
  private final ClinicCalendar calendar;
  private final Scoring scoring;
  private final AuditTrail audit;
  private final RefusalTrail refusals;
  private final Clock clock;

  @Inject
  DiaryImport(
      PatientRegister patients,
      PatientConditions recorded,
      ConditionCatalogue conditions,
      ClinicCalendar calendar,
      Scoring scoring,
      AuditTrail audit,
      RefusalTrail refusals,
      Clock clock) {
    this.patients = patients;
    this.recorded = recorded;
    this.conditions = conditions;
    this.calendar = calendar;
    this.scoring = scoring;
    this.audit = audit;
    this.refusals = refusals;
    this.clock = clock;
  }

  /** What an import of this file would do; stores nothing. */
  public ImportReport check(byte[] file) {
    Sorted sorted = sort(file);
    ImportReport report = report(sorted, true, scoring.checkAll(sorted.rows.scores()));
    audit.ofMany(Act.SAW, "dry run of pain diaries: " + words(report));
    return report;
  }

  /**
   * Stores the scores of this file.
   *
   * @param goodRowsOnly leave out rows that cannot be kept, instead of refusing the file
   * @throws BadRows if a row cannot be kept; nothing is stored then
   */
  public ImportReport load(byte[] file, boolean goodRowsOnly) {
    Sorted sorted = sort(file);
    ImportReport report = report(sorted, false, scoring.recordAll(sorted.rows.scores()));
    if (report.bad() > 0 && !goodRowsOnly) {
      refusals.toldOfMany("refused pain diaries: " + words(report));
      throw new BadRows(report.rows(), report.bad(), report.problems());
    }
    audit.ofMany(Act.CREATED, "pain diaries from a file: " + words(report));
    return report;
  }

  /** The rows of a file: how many, and what they say. */
  private record Sorted(int count, DiaryRows rows) {}

  private Sorted sort(byte[] file) {
    DiaryReader read = DiaryReader.read(file);
    Set<String> recordNumbers =
        read.rows().stream().map(DiaryRow::recordNumber).collect(Collectors.toSet());
    Map<String, PatientId> known = patients.idsByRecordNumber(recordNumbers);
    DiaryRows rows =
        new DiaryRows(
            known,
            recorded.groupsOf(known.values()),
            births(known.values()),
            conditions.all(),
            calendar.site().zone(),
            clock.instant());
    rows.problems().addAll(read.problems());
    read.rows().forEach(rows::add);
    return new Sorted(read.rows().size() + read.problems().size(), rows);
  }

  private Map<PatientId, LocalDate> births(Collection<PatientId> known) {
    return patients.byIds(known).values().stream()
        .collect(Collectors.toMap(PatientView::id, PatientView::dateOfBirth));
  }

  private static ImportReport report(Sorted sorted, boolean dryRun, ScoreBatch batch) {
    List<RowProblem> problems = new ArrayList<>(sorted.rows.problems());
    for (int clash : batch.clashes()) {
      problems.add(sorted.rows.clash(clash));
    }
    problems.sort(Comparator.comparingLong(RowProblem::line));
    int added = batch.added();
    int alreadyThere = batch.repeats().size();
    return new ImportReport(
        dryRun,
        sorted.count,
        added,
        alreadyThere,
        sorted.count - added - alreadyThere,
        problems.stream().limit(MOST_PROBLEMS_TOLD).toList());
  }

  private static String words(ImportReport report) {
    return "%d %s, %d new, %d already there, %d left out"
        .formatted(
            report.rows(),
            report.rows() == 1 ? "row" : "rows",
            report.added(),
            report.alreadyThere(),
            report.bad());
  }
}
