package health.reprieve.patients.persistence;

import health.reprieve.patients.domain.ConditionNameTaken;
import health.reprieve.patients.domain.ReportGroup;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;

/** The catalogue of conditions. */
@Dependent
public class ReportGroupRepository {

  @PersistenceContext private EntityManager entities;

  /**
   * @throws NotFound if the catalogue has no such condition
   */
  public ReportGroup get(ReportGroupCode code) {
    ReportGroup group = entities.find(ReportGroup.class, code.value());
    if (group == null) {
      throw new NotFound("condition");
    }
    return group;
  }

  public List<ReportGroup> all() {
    return entities
        .createQuery(
            "select distinct g from ReportGroup g left join fetch g.codes order by g.position, g.name",
            ReportGroup.class)
        .getResultList();
  }

  /**
   * @throws ConditionNameTaken if another condition has the name
   */
  public void flush() {
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (UniqueKey.refused(refused, "report_group_name")) {
        throw new ConditionNameTaken();
      }
      throw refused;
    }
  }
}
