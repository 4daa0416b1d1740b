package health.reprieve.clinic;

import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.clinic.domain.Site;
import health.reprieve.clinic.domain.SiteId;
import health.reprieve.clinic.domain.SiteRules;
import java.time.ZoneId;

/**
 * The site as neighbours and forms see it.
 *
 * @param zone by which its days and wall times are meant
 * @param version to be given back with a change of the site or of its opening hours
 * @param revision raised with each change of the set-up: by it open boards and kept set-ups know
 *     whether they are of today
 */
public record SiteView(
    SiteId id,
    String name,
    ZoneId zone,
    NurseShares shares,
    SiteRules rules,
    int version,
    long revision) {

  static SiteView of(Site site) {
    return new SiteView(
        site.id(),
        site.name(),
        site.zone(),
        site.shares(),
        site.rules(),
        site.version(),
        site.revision());
  }
}
