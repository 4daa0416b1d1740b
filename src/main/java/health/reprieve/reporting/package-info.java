/**
 * Figures over many patients, read-only: the observed response by condition. Rates, means and
 * curves of too few patients never leave this room. Writes nothing but the audit trail.
 */
@NullMarked
package health.reprieve.reporting;

import org.jspecify.annotations.NullMarked;
