/**
 * Keeps the versions of the relief definition and the diaries, and reads courses with the scores
 * around them. Decides nothing.
 */
@NullMarked
package health.reprieve.outcomes.persistence;

import org.jspecify.annotations.NullMarked;
