/** Finds and keeps the site and what belongs to it, and locks it. Decides nothing. */
@NullMarked
package health.reprieve.clinic.persistence;

import org.jspecify.annotations.NullMarked;
