/**
 * Figures over many patients, read-only: the observed response by condition with its filters, and
 * the courses behind a figure. Rates, means and curves of too few patients never leave this room.
 * Writes nothing but the audit trail.
 */
@NullMarked
package health.reprieve.reporting;

import org.jspecify.annotations.NullMarked;
