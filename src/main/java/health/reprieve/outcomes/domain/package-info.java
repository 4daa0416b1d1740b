/**
 * What relief means: baseline, onset, loss and change of pain after a course of infusions. Rules
 * over values that were already looked up, each with its own method and the number of the rule it
 * states. Scores are whole numbers from 0 to 10 and are compared in whole tenths, never as binary
 * fractions. Nothing here may read a clock, ask the database, estimate a curve or decide what a
 * report shows.
 */
@NullMarked
package health.reprieve.outcomes.domain;

import org.jspecify.annotations.NullMarked;
