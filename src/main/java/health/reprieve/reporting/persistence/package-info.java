/** Exports with the parts of their files, and everything the clinic has as an export reads it. */
@NullMarked
package health.reprieve.reporting.persistence;

import org.jspecify.annotations.NullMarked;
