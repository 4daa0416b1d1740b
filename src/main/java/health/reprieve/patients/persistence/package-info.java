/** Finds and keeps patients, their conditions and intake, and the catalogue. Decides nothing. */
@NullMarked
package health.reprieve.patients.persistence;

import org.jspecify.annotations.NullMarked;
