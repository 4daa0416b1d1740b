/**
 * What infusions were followed by: the diary that patients keep by link and when it asks, the
 * clinic's definition of relief, and what it says of each course, kept up by the transaction of
 * each change. Reports and recall stand on it. Never an estimator, never a page of figures.
 */
@NullMarked
package health.reprieve.outcomes;

import org.jspecify.annotations.NullMarked;
