package health.reprieve.scheduling;

import health.reprieve.clinic.domain.SiteId;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.persistence.BoardTraceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Looks whether days of the board or the wait list have changed, whoever changed them: this node,
 * another, or a hand at the database.
 */
@ApplicationScoped
public class BoardWatch {

  private static final Logger LOG = System.getLogger(BoardWatch.class.getName());

  private final BoardTraceRepository traces;

  @Inject
  BoardWatch(BoardTraceRepository traces) {
    this.traces = traces;
  }

  /**
   * The trace of each stretch, as {@link BoardTrace} makes it; nothing while the database does not
   * answer.
   */
  public Map<TimeRange, Long> look(SiteId site, Set<TimeRange> stretches) {
    try {
      return traces.traces(site, stretches);
    } catch (SQLException silent) {
      LOG.log(Level.DEBUG, "the board was not looked at", silent);
      return Map.of();
    }
  }

  /** A number that changes with the wait list; none while the database does not answer. */
  public OptionalLong waiting() {
    try {
      return OptionalLong.of(traces.waiting());
    } catch (SQLException silent) {
      LOG.log(Level.DEBUG, "the wait list was not looked at", silent);
      return OptionalLong.empty();
    }
  }
}
