package health.reprieve.measures.persistence;

import health.reprieve.measures.domain.CareTask;
import health.reprieve.measures.domain.SheetId;
import health.reprieve.measures.domain.TaskId;
import health.reprieve.measures.domain.TaskKind;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Tasks that answers raised. */
@Dependent
public class CareTaskRepository {

  @PersistenceContext private EntityManager entities;

  public void add(CareTask task) {
    entities.persist(task);
  }

  /** Whether the sheet raised such a task before, done or not. */
  public boolean raised(SheetId sheet, TaskKind kind) {
    return entities
            .createQuery(
                "select count(t) from CareTask t where t.sheetId = :sheet and t.kind = :kind",
                Long.class)
            .setParameter("sheet", sheet.value())
            .setParameter("kind", kind)
            .getSingleResult()
        > 0;
  }

  /** What a sheet raised and nobody did yet. */
  public Optional<CareTask> openOf(SheetId sheet) {
    return entities
        .createQuery(
            "select t from CareTask t where t.sheetId = :sheet and t.doneAt is null"
                + " order by t.raisedAt",
            CareTask.class)
        .setParameter("sheet", sheet.value())
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws NotFound if there is no task with this id
   */
  public CareTask get(TaskId id) {
    return Optional.ofNullable(entities.find(CareTask.class, id.value()))
        .orElseThrow(() -> new NotFound("task"));
  }

  /** What nobody did yet, oldest first. */
  public List<CareTask> open() {
    return entities
        .createQuery(
            "select t from CareTask t where t.doneAt is null order by t.raisedAt, t.id",
            CareTask.class)
        .getResultList();
  }
}
