package health.reprieve.reporting.persistence;

import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.reporting.domain.DataExport;
import health.reprieve.reporting.domain.DataExportId;
import health.reprieve.reporting.domain.ExportUnderWay;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Exports, and the parts of their files. */
@Dependent
public class DataExportRepository {

  @PersistenceContext private EntityManager entities;

  /**
   * @throws ExportUnderWay if the one who orders it has another under way
   */
  public void add(DataExport export) {
    entities.persist(export);
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (UniqueKey.refused(refused, "data_export_open_of")) {
        throw new ExportUnderWay();
      }
      throw refused;
    }
  }

  public Optional<DataExport> find(DataExportId id) {
    return Optional.ofNullable(entities.find(DataExport.class, id.value()));
  }

  /**
   * An export of this member of staff.
   *
   * @throws NotFound if they have none with this id
   */
  public DataExport get(DataExportId id, StaffId orderedBy) {
    return find(id)
        .filter(export -> export.orderedBy().equals(orderedBy))
        .orElseThrow(() -> new NotFound("export"));
  }

  /** The latest exports of a member of staff, the last first. */
  public List<DataExport> of(StaffId orderedBy, int most) {
    return entities
        .createQuery(
            "select e from DataExport e where e.orderedBy = :staff order by e.orderedAt desc, e.id"
                + " desc",
            DataExport.class)
        .setParameter("staff", orderedBy.value())
        .setMaxResults(most)
        .getResultList();
  }

  /** The export, locked until the transaction ends, so that nobody else moves it meanwhile. */
  public Optional<DataExport> hold(DataExportId id) {
    entities
        .createNativeQuery("select version from data_export where id = ? for update")
        .setParameter(1, UuidConverter.toBytes(id.value()))
        .getResultList();
    return find(id);
  }

  /**
   * The export that waits longest to be made, or whose maker gave no sign of life, locked; those
   * that another node has in hand left out.
   */
  public Optional<DataExport> next(Instant now) {
    return first(
        "select id from data_export where state = 'WAITING'"
            + " or (state = 'RUNNING' and lease_until <= ?) order by ordered_at limit 1"
            + " for update skip locked",
        now);
  }

  /** One whose file has been kept long enough, locked. */
  public Optional<DataExport> outdated(Instant now) {
    return first(
        "select id from data_export where state = 'DONE' and kept_until <= ? limit 1"
            + " for update skip locked",
        now);
  }

  private Optional<DataExport> first(String query, Instant now) {
    List<?> ids =
        entities
            .createNativeQuery(query)
            .setParameter(1, InstantConverter.toNative(now))
            .getResultList();
    return ids.isEmpty()
        ? Optional.empty()
        : find(DataExportId.of(UuidConverter.fromBytes((byte[]) ids.get(0))));
  }

  public void addPart(DataExportId id, int number, byte[] content) {
    entities
        .createNativeQuery(
            "insert into data_export_part (export_id, number, content) values (?, ?, ?)")
        .setParameter(1, UuidConverter.toBytes(id.value()))
        .setParameter(2, number)
        .setParameter(3, content)
        .executeUpdate();
  }

  public Optional<byte[]> part(DataExportId id, int number) {
    List<?> found =
        entities
            .createNativeQuery(
                "select content from data_export_part where export_id = ? and number = ?")
            .setParameter(1, UuidConverter.toBytes(id.value()))
            .setParameter(2, number)
            .getResultList();
    return found.stream().map(byte[].class::cast).findFirst();
  }

  public void deleteParts(DataExportId id) {
    entities
        .createNativeQuery("delete from data_export_part where export_id = ?")
        .setParameter(1, UuidConverter.toBytes(id.value()))
        .executeUpdate();
  }
}
