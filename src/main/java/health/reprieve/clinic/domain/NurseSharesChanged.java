package health.reprieve.clinic.domain;

/**
 * Visits take other shares of a nurse from now on. Fired in the transaction of the change, which
 * holds the site's row.
 */
public record NurseSharesChanged(SiteId site, NurseShares shares) {}
