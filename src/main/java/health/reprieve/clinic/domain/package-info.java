/**
 * The site, its chairs, and the clinic's week in wall time turned into instants. Never a booking.
 */
@NullMarked
package health.reprieve.clinic.domain;

import org.jspecify.annotations.NullMarked;
