/**
 * The clinic itself: its site with the time zone, chairs, opening hours, closed days and the
 * nurses' shifts. Tells when it is open and how many nurses are on duty. Never a booking.
 */
@NullMarked
package health.reprieve.clinic;

import org.jspecify.annotations.NullMarked;
