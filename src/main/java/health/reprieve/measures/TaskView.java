package health.reprieve.measures;

import health.reprieve.measures.domain.CareTask;
import health.reprieve.measures.domain.SheetId;
import health.reprieve.measures.domain.TaskId;
import health.reprieve.measures.domain.TaskKind;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that nobody did yet.
 *
 * @param patientName display name
 * @param sheetSetAsideBecause why its sheet no longer counts; null while it does
 * @param version to be given back with its end
 */
public record TaskView(
    TaskId id,
    PatientId patient,
    String patientName,
    String recordNumber,
    TaskKind kind,
    SheetId sheet,
    Instant raisedAt,
    @Nullable String sheetSetAsideBecause,
    int version) {

  static TaskView of(CareTask task, PatientView patient, @Nullable String sheetSetAsideBecause) {
    return new TaskView(
        task.id(),
        task.patient(),
        patient.displayName(),
        patient.recordNumber(),
        task.kind(),
        task.sheet(),
        task.raisedAt(),
        sheetSetAsideBecause,
        task.version());
  }
}
