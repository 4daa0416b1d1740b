/**
 * Who the patients are: register, search by any spelling, conditions, intake, and the catalogue of
 * conditions that outcomes are reported by. Never knows of appointments, visits or scores.
 */
@NullMarked
package health.reprieve.patients;

import org.jspecify.annotations.NullMarked;
