/**
 * The only reader of the wall clock, times as the clocks of a zone show them, and half-open ranges
 * of time. Never a local time without its zone.
 */
@NullMarked
package health.reprieve.platform.time;

import org.jspecify.annotations.NullMarked;
