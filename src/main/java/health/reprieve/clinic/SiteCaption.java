package health.reprieve.clinic;

import health.reprieve.platform.problem.Overtaken;
import health.reprieve.platform.web.Frame;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells each page the clinic's name and zone, and refusals the zone by whose clock they speak. */
@Dependent
public class SiteCaption {

  private final ClinicCalendar calendar;

  @Inject
  SiteCaption(ClinicCalendar calendar) {
    this.calendar = calendar;
  }

  void fill(@Observes Frame.Wanted frame) {
    SiteView site = calendar.caption();
    frame.site(site.name(), site.zone());
  }

  void fill(@Observes Overtaken overtaken) {
    overtaken.clock(calendar.caption().zone(), calendar.today());
  }
}
