/** Reads grouped counts of what followed courses, for reports. Keeps nothing. */
@NullMarked
package health.reprieve.reporting.persistence;

import org.jspecify.annotations.NullMarked;
