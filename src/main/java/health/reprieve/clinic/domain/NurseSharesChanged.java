package health.reprieve.clinic.domain;

/**
 * From now on a phase of a visit takes another share of a nurse. Fired in the transaction of the
 * change, which holds the site's row.
 */
public record NurseSharesChanged(SiteId site, NurseShares shares) {}
