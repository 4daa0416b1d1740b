package health.reprieve.outcomes;

import health.reprieve.platform.persistence.SchemaReady;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Where courses were never assessed it begins with it before the first request. */
@Dependent
public class FirstRound {

  private final Reassessing reassessing;
  private final RequestContextController request;

  @Inject
  FirstRound(Reassessing reassessing, RequestContextController request) {
    this.reassessing = reassessing;
    this.request = request;
  }

  void begin(@Observes SchemaReady ready) {
    request.activate();
    try {
      reassessing.beginFirst();
      reassessing.step();
    } finally {
      request.deactivate();
    }
  }
}
