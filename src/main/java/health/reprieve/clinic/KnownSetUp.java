package health.reprieve.clinic;

import health.reprieve.clinic.domain.Site;
import health.reprieve.clinic.persistence.AbsenceRepository;
import health.reprieve.clinic.persistence.ChairRepository;
import health.reprieve.clinic.persistence.OpeningRepository;
import health.reprieve.clinic.persistence.OutageRepository;
import health.reprieve.clinic.persistence.ShiftRepository;
import health.reprieve.clinic.persistence.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the set-up for as long as the site's revision stands. Each use case reads the revision from
 * the database, and every change of the set-up raises it in its own transaction: whoever
 * {@linkplain ClinicCalendar#holdShifts() holds} the site's row never gets a set-up that is older
 * than the row, whichever node changed it.
 */
@ApplicationScoped
class KnownSetUp {

  private final SiteRepository sites;
  private final OpeningRepository openings;
  private final ChairRepository chairs;
  private final OutageRepository outages;
  private final ShiftRepository shifts;
  private final AbsenceRepository absences;
  private volatile @Nullable SetUp last;

  @Inject
  KnownSetUp(
      SiteRepository sites,
      OpeningRepository openings,
      ChairRepository chairs,
      OutageRepository outages,
      ShiftRepository shifts,
      AbsenceRepository absences) {
    this.sites = sites;
    this.openings = openings;
    this.chairs = chairs;
    this.outages = outages;
    this.shifts = shifts;
    this.absences = absences;
  }

  /** The set-up at the revision that the caller's transaction has read or holds. */
  SetUp get() {
    if (sites.changesHere()) {
      return read(sites.get());
    }
    SetUp known = last;
    if (known == null || known.site().revision() != sites.revision()) {
      known = read(sites.fresh());
      last = known;
    }
    return known;
  }

  private SetUp read(Site site) {
    return new SetUp(
        SiteView.of(site),
        DayPlan.of(openings.week(), openings.closedDays(), openings.specialHours(), site.zone()),
        chairs.all(),
        outages.all(),
        shifts.all(),
        absences.all());
  }
}
