package health.reprieve.measures.persistence;

import health.reprieve.measures.domain.Instrument;
import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.measures.domain.InstrumentExists;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** Instruments by code. */
@Dependent
public class InstrumentRepository {

  private static final String BATCH = "eclipselink.batch";

  @PersistenceContext private EntityManager entities;

  /**
   * @throws NotFound if there is no such instrument
   */
  public Instrument get(InstrumentCode code) {
    return find(code).orElseThrow(() -> new NotFound("instrument"));
  }

  public Optional<Instrument> find(InstrumentCode code) {
    return Optional.ofNullable(entities.find(Instrument.class, code.value()));
  }

  /**
   * @throws InstrumentExists if somebody else used the code at this moment
   */
  public void add(Instrument instrument) {
    entities.persist(instrument);
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (UniqueKey.refused(refused, "PRIMARY")) {
        throw new InstrumentExists();
      }
      throw refused;
    }
  }

  /** All instruments in their order, the parts of all read at once. */
  public List<Instrument> all() {
    return entities
        .createQuery("select i from Instrument i order by i.position, i.code", Instrument.class)
        .setHint(BATCH, "i.items")
        .setHint(BATCH, "i.options")
        .setHint(BATCH, "i.bands")
        .getResultList();
  }
}
