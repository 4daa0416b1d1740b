package health.reprieve.scheduling;

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
 * Looks every minute whether offers ran out. An EJB timer, because JPA in the managed executor's
 * tasks fails under load (payara #8219). Each node does it, one after the other.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OfferRound {

  @Inject private SlotOffering offering;

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void go() {
    offering.round();
  }
}
