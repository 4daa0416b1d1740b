/**
 * Whose relief ends while nothing is booked: where outcomes meet scheduling. Never rules of either.
 */
@NullMarked
package health.reprieve.recall;

import org.jspecify.annotations.NullMarked;
