/**
 * The only reader of the wall clock, and half-open ranges of time. Never a local time without its
 * zone.
 */
@NullMarked
package health.reprieve.platform.time;

import org.jspecify.annotations.NullMarked;
