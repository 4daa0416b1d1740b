package health.reprieve.clinic;

import health.reprieve.clinic.domain.Site;
import health.reprieve.clinic.persistence.SetUpRows;
import health.reprieve.clinic.persistence.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the set-up for as long as the site's revision stands. Each use case reads the revision from
 * the database, and every change of the set-up raises it in its own transaction: whoever
 * {@linkplain ClinicCalendar#hold() holds} the site's row never gets a set-up that is older than
 * the row, whichever node changed it.
 */
@ApplicationScoped
class KnownSetUp {

  private final SiteRepository sites;
  private final SetUpRows rows;
  private volatile @Nullable SetUp last;

  @Inject
  KnownSetUp(SiteRepository sites, SetUpRows rows) {
    this.sites = sites;
    this.rows = rows;
  }

  /** The set-up at the revision that the caller's transaction has read or holds. */
  SetUp get() {
    if (sites.changesHere()) {
      return setUp(sites.get(), rows.own());
    }
    SetUp known = last;
    if (known == null || known.site().revision() != sites.revision()) {
      known = setUp(sites.fresh(), rows.shared());
      last = known;
    }
    return known;
  }

  private static SetUp setUp(Site site, SetUpRows.Rows rows) {
    return new SetUp(
        SiteView.of(site),
        DayPlan.of(
            rows.week(), rows.pastWeek(), rows.closedDays(), rows.specialHours(), site.zone()),
        rows.chairs(),
        rows.outages(),
        rows.shifts(),
        rows.absences());
  }
}
