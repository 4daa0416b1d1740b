/**
 * Keeps the versions of the relief definition, the diaries and what followed each course, and reads
 * courses with the scores around them. Decides nothing.
 */
@NullMarked
package health.reprieve.outcomes.persistence;

import org.jspecify.annotations.NullMarked;
