/**
 * What a patient is, how they are found and what their intake holds. Never asks the clock or the
 * database.
 */
@NullMarked
package health.reprieve.patients.domain;

import org.jspecify.annotations.NullMarked;
