/**
 * Appointments in chairs: booking one visit or a whole series, moving, cancelling, checking in and
 * getting ready, free slots, the boards of a day and a week, overrides, the bookings that a change
 * of the clinic stranded, the wait list with its offers, and what patients hear of their visits and
 * answer by link. Never doses, never scores.
 */
@NullMarked
package health.reprieve.scheduling;

import org.jspecify.annotations.NullMarked;
