/** Reads visits to come and sessions missed; keeps tries, terms and decisions. Decides nothing. */
@NullMarked
package health.reprieve.recall.persistence;

import org.jspecify.annotations.NullMarked;
