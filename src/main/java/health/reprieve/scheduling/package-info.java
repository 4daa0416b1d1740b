/**
 * Appointments in chairs: booking, moving, cancelling, checking in, the search for free slots and
 * the day board. Never doses, never scores.
 */
@NullMarked
package health.reprieve.scheduling;

import org.jspecify.annotations.NullMarked;
