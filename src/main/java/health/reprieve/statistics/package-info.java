/**
 * Estimators and intervals for counts, paired numbers and times that are known only within bounds.
 * Pure functions over immutable values, built on the JDK and Apache Commons Statistics. The same
 * rows give the same answer in any order. Nothing here may know what a number stands for, read a
 * clock or a database, or round for display. What cannot be said from the data is absent ({@code
 * Optional}), never zero and never NaN.
 */
@NullMarked
package health.reprieve.statistics;

import org.jspecify.annotations.NullMarked;
