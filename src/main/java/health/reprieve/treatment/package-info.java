/**
 * Protocols, courses (the plan) and visits (what was given, and when). Never slots, never what an
 * infusion did.
 */
@NullMarked
package health.reprieve.treatment;

import org.jspecify.annotations.NullMarked;
