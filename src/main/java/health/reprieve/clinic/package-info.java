/**
 * The clinic itself: its site with the time zone, chairs and rooms and when they are out of
 * service, opening and special hours, closed days, shifts, breaks and absences. Tells when it is
 * open and who is on duty. Never a booking.
 */
@NullMarked
package health.reprieve.clinic;

import org.jspecify.annotations.NullMarked;
