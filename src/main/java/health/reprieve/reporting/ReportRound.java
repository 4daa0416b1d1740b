package health.reprieve.reporting;

import health.reprieve.platform.web.FailureLog;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Has the usual reports worked out once, just after a start: the first one takes several times as
 * long as any later one. An EJB timer, because JPA in the managed executor's tasks fails under load
 * (payara #8219).
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class ReportRound {

  private static final long SOON_MILLIS = 1000;

  @Resource private TimerService timers;
  @Inject private ConditionReporting reporting;

  @PostConstruct
  void plan() {
    timers.createSingleActionTimer(SOON_MILLIS, new TimerConfig(null, false));
  }

  /** Without it the first who asks waits: nothing else is lost. */
  @Timeout
  void go() {
    try {
      reporting.prepare();
    } catch (RuntimeException failure) {
      FailureLog.write(failure);
    }
  }
}
