/**
 * Figures over many patients, read-only: the observed response by condition with its filters, the
 * courses behind a figure, and how the clinic ran. Rates, means and curves of too few patients
 * never leave this room. Writes nothing but the audit trail.
 */
@NullMarked
package health.reprieve.reporting;

import org.jspecify.annotations.NullMarked;
