package health.reprieve.measures;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.measures.domain.Instrument;
import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.measures.domain.InstrumentExists;
import health.reprieve.measures.domain.NewInstrument;
import health.reprieve.measures.persistence.InstrumentRepository;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The instruments that the clinic uses. */
@Retry
@Transactional
@ApplicationScoped
public class InstrumentCatalogue {

  private final InstrumentRepository instruments;
  private final AuditTrail audit;

  @Inject
  InstrumentCatalogue(InstrumentRepository instruments, AuditTrail audit) {
    this.instruments = instruments;
    this.audit = audit;
  }

  public List<InstrumentView> all() {
    return instruments.all().stream().map(InstrumentView::of).toList();
  }

  /**
   * One instrument.
   *
   * @throws NotFound if there is none with this code
   */
  public InstrumentView get(InstrumentCode code) {
    return InstrumentView.of(instruments.get(code));
  }

  /** One instrument in the words of a language, as far as they are known. */
  public InstrumentView spoken(InstrumentCode code, Locale language) {
    return InstrumentWords.in(language, get(code));
  }

  /**
   * Adds the clinic's own instrument. Loading the same one again changes nothing; one that stands
   * is never changed, because sheets are read by it.
   *
   * @throws InstrumentExists if the code names another instrument
   */
  public InstrumentView load(NewInstrument wanted) {
    Instrument loaded = new Instrument(wanted);
    Optional<InstrumentView> standing = instruments.find(wanted.code()).map(InstrumentView::of);
    if (standing.isPresent()) {
      if (!standing.get().equals(InstrumentView.of(loaded))) {
        throw new InstrumentExists();
      }
      return standing.get();
    }
    instruments.add(loaded);
    audit.ofClinic(
        Act.CREATED,
        "instrument loaded: " + wanted.code().value(),
        Reference.of("instrument", Ids.forRequest("instrument", wanted.code().value())));
    return InstrumentView.of(loaded);
  }
}
