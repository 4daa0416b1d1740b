package health.reprieve.measures;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.measures.domain.CareTask;
import health.reprieve.measures.domain.SheetId;
import health.reprieve.measures.domain.TaskDone;
import health.reprieve.measures.domain.TaskId;
import health.reprieve.measures.persistence.AnswerSheetRepository;
import health.reprieve.measures.persistence.CareTaskRepository;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What staff must look at because of an answer, until somebody says what was done. */
@Retry
@Transactional
@ApplicationScoped
public class TaskList {

  private final CareTaskRepository tasks;
  private final AnswerSheetRepository sheets;
  private final PatientRegister patients;
  private final CurrentStaff current;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  TaskList(
      CareTaskRepository tasks,
      AnswerSheetRepository sheets,
      PatientRegister patients,
      CurrentStaff current,
      AuditTrail audit,
      Clock clock) {
    this.tasks = tasks;
    this.sheets = sheets;
    this.patients = patients;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /** What nobody did yet, oldest first. */
  public List<TaskView> open() {
    audit.ofMany(Act.SAW, "open tasks");
    List<CareTask> open = tasks.open();
    Map<PatientId, PatientView> about =
        patients.byIds(open.stream().map(CareTask::patient).toList());
    Map<SheetId, String> aside = sheets.asideBecause(open.stream().map(CareTask::sheet).toList());
    return open.stream()
        .map(
            task ->
                TaskView.of(
                    task,
                    Objects.requireNonNull(about.get(task.patient())),
                    aside.get(task.sheet())))
        .toList();
  }

  /** What a sheet raised and nobody did yet; the caller writes the audit line of the sheet. */
  public Optional<RaisedTaskView> openOf(SheetId sheet) {
    return tasks.openOf(sheet).map(task -> new RaisedTaskView(task.id(), task.kind()));
  }

  /**
   * Somebody looked at it.
   *
   * @param note what was done
   * @throws NotFound if there is no task with this id
   * @throws TaskDone if somebody did before
   */
  public void finish(TaskId id, String note) {
    CareTask task = tasks.get(id);
    task.finish(note, current.id(), clock.instant());
    audit.ofPatient(
        Act.CHANGED, "task done", task.patient().value(), Reference.of("task", id.value()));
  }
}
