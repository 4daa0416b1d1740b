/**
 * Figures over many patients: the observed response by condition with its filters, and the courses
 * behind a figure. Rates, means and curves of too few patients never leave this room. Also what
 * leaves the clinic as a file: reports, a patient's page for the referrer, and everything at once.
 * Writes nothing but the audit trail and its own exports.
 */
@NullMarked
package health.reprieve.reporting;

import org.jspecify.annotations.NullMarked;
