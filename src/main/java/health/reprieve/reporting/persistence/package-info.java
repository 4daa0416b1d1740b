/** Reads grouped counts for reports. Decides nothing and writes nothing. */
@NullMarked
package health.reprieve.reporting.persistence;

import org.jspecify.annotations.NullMarked;
