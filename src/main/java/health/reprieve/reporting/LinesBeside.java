package health.reprieve.reporting;

import health.reprieve.reporting.CurveFigure.AtDay;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What the other lines of a report allow to be told in one of them.
 *
 * @param days on which it may be told who is at risk, if the counts and their differences are not
 *     small
 * @param falls thresholds in percent of the cumulative responder curve
 * @param why the reason where detail is not told
 */
record LinesBeside(Predicate<AtDay> days, IntPredicate falls, HeldBack why) {}
