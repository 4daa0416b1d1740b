package health.reprieve.measures;

import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.measures.persistence.InstrumentRepository;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The instruments that the clinic uses. */
@Retry
@Transactional
@RequestScoped
public class InstrumentCatalogue {

  private final InstrumentRepository instruments;

  @Inject
  InstrumentCatalogue(InstrumentRepository instruments) {
    this.instruments = instruments;
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
}
