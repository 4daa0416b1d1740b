package health.reprieve.recall;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Brings the wait list's dates of relief up to date every ten minutes. An EJB timer, because JPA in
 * the managed executor's tasks fails under load (payara #8219). Each node does it, and all of them
 * write the same.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutlookRound {

  @Inject private WaitOutlook outlook;

  @Schedule(hour = "*", minute = "*/10", second = "45", persistent = false)
  void go() {
    outlook.refresh();
  }
}
