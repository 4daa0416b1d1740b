/**
 * Finds and keeps scores, one by one or in batches, instruments, sheets and tasks. Decides nothing.
 */
@NullMarked
package health.reprieve.measures.persistence;

import org.jspecify.annotations.NullMarked;
