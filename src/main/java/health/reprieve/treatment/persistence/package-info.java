/** Finds and keeps protocols, courses and visits. Decides nothing. */
@NullMarked
package health.reprieve.treatment.persistence;

import org.jspecify.annotations.NullMarked;
