package health.reprieve.clinic.web;

import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.clinic.domain.SiteRules;
import health.reprieve.clinic.domain.SiteZone;
import health.reprieve.platform.web.Fields;
import java.time.ZoneOffset;

/** The site as it is to be. */
record SiteRequest(String name, SiteZone zone, NurseShares shares, SiteRules rules, int version) {

  private static final SiteZone NO_ZONE = new SiteZone(ZoneOffset.UTC);

  static SiteRequest of(Fields fields) {
    String name = fields.requiredText("name", 120);
    String zone = fields.requiredText("zone", 60);
    NurseShares shares =
        new NurseShares(
            share(fields, "prepTwelfths"),
            share(fields, "startTwelfths"),
            share(fields, "infuseTwelfths"),
            share(fields, "recoverTwelfths"));
    SiteRequest request =
        new SiteRequest(
            name,
            fields.value(NO_ZONE, () -> SiteZone.of(zone), "zone"),
            shares,
            new SiteRules(
                fields.requiredInteger("cliniciansNeeded", 0, SiteRules.MOST_CLINICIANS),
                fields.integer("startsPerQuarter", 1, SiteRules.MOST_STARTS),
                fields.requiredInteger("lateCancelHours", 0, SiteRules.MOST_HOURS)),
            fields.requiredInteger("version", 0, Integer.MAX_VALUE));
    fields.refuseIfAny();
    return request;
  }

  private static int share(Fields fields, String name) {
    return fields.requiredInteger(name, 0, NurseShares.WHOLE);
  }
}
