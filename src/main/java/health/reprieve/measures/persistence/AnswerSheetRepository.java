package health.reprieve.measures.persistence;

import health.reprieve.measures.domain.AnswerSheet;
import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.measures.domain.SheetExists;
import health.reprieve.measures.domain.SheetId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.ForeignKey;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sheets that were filled in. */
@Dependent
public class AnswerSheetRepository {

  @PersistenceContext private EntityManager entities;

  /**
   * Read back at once: otherwise a set of new answers may count as changed again at the end of the
   * transaction, and the version that was answered is no longer the one that stands.
   *
   * @throws NotFound if there is no such patient
   * @throws SheetExists if staff enter it and another one of theirs stands for this moment
   */
  public void add(AnswerSheet sheet) {
    entities.persist(sheet);
    try {
      entities.flush();
      entities.refresh(sheet);
    } catch (PersistenceException refused) {
      if (ForeignKey.refused(refused, "answer_sheet_patient")) {
        throw new NotFound("patient");
      }
      if (UniqueKey.refused(refused, "answer_sheet_once")) {
        throw new SheetExists();
      }
      throw refused;
    }
  }

  /** Whether a sheet of this instrument stands for this moment, whoever filled it in. */
  public boolean stands(PatientId patient, InstrumentCode instrument, Instant answeredAt) {
    return entities
            .createQuery(
                "select count(s) from AnswerSheet s where s.patientId = :patient"
                    + " and s.instrument = :instrument and s.answeredAt = :answeredAt"
                    + " and s.setAsideAt is null",
                Long.class)
            .setParameter("patient", patient.value())
            .setParameter("instrument", instrument.value())
            .setParameter("answeredAt", answeredAt)
            .getSingleResult()
        > 0;
  }

  public Optional<AnswerSheet> find(SheetId id) {
    return Optional.ofNullable(entities.find(AnswerSheet.class, id.value()));
  }

  /**
   * @throws NotFound if there is no sheet with this id
   */
  public AnswerSheet get(SheetId id) {
    return find(id).orElseThrow(() -> new NotFound("sheet"));
  }

  /** A patient's sheets, latest first. */
  public List<AnswerSheet> of(PatientId patient) {
    return QueryLimit.on(
            entities.createQuery(
                "select distinct s from AnswerSheet s left join fetch s.answers"
                    + " where s.patientId = :patient order by s.answeredAt desc, s.id",
                AnswerSheet.class))
        .setParameter("patient", patient.value())
        .getResultList();
  }

  /** Why those of these sheets that were set aside no longer count. */
  public Map<SheetId, String> asideBecause(Collection<SheetId> some) {
    if (some.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select s.id, s.setAsideBecause from AnswerSheet s"
                + " where s.id in :some and s.setAsideAt is not null",
            Object[].class)
        .setParameter("some", some.stream().map(SheetId::value).toList())
        .getResultStream()
        .collect(Collectors.toMap(row -> SheetId.of((UUID) row[0]), row -> (String) row[1]));
  }

  /** Sends pending changes now, so that a view made afterwards carries the new version. */
  public void flush() {
    entities.flush();
  }
}
