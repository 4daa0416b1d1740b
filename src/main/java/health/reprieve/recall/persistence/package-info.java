/** Reads who has a visit to come. Decides nothing. */
@NullMarked
package health.reprieve.recall.persistence;

import org.jspecify.annotations.NullMarked;
