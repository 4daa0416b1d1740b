package health.reprieve.scheduling;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.platform.Ids;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.AppointmentCancelled;
import health.reprieve.scheduling.domain.AppointmentDeferred;
import health.reprieve.scheduling.domain.AppointmentEndedEarly;
import health.reprieve.scheduling.domain.AppointmentMissed;
import health.reprieve.scheduling.domain.AppointmentMoved;
import health.reprieve.scheduling.domain.FreedSlot;
import health.reprieve.scheduling.persistence.WaitListRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Notes the times that visits give back, to be offered to those who wait. */
@Dependent
class FreedTimes {

  private final WaitListRepository list;
  private final NextOffers offers;
  private final ClinicCalendar calendar;
  private final Clock clock;

  @Inject
  FreedTimes(WaitListRepository list, NextOffers offers, ClinicCalendar calendar, Clock clock) {
    this.list = list;
    this.offers = offers;
    this.calendar = calendar;
    this.clock = clock;
  }

  void cancelled(@Observes AppointmentCancelled event) {
    note(event.freed());
  }

  void missed(@Observes AppointmentMissed event) {
    note(event.freed());
  }

  void deferred(@Observes AppointmentDeferred event) {
    note(event.freed());
  }

  void endedEarly(@Observes AppointmentEndedEarly event) {
    note(event.freed());
  }

  void moved(@Observes AppointmentMoved event) {
    if (!event.from().equals(event.to())) {
      note(event.from());
    }
  }

  private void note(TimeRange freed) {
    Instant now = clock.instant();
    if (freed.end().isAfter(now)) {
      list.add(new FreedSlot(Ids.next(), calendar.site().id(), freed, now));
      offers.make();
    }
  }
}
