/**
 * The append-only trail: who saw or changed what, of which patient, when. Called by desks inside
 * their transaction; never decides, never edits.
 */
@NullMarked
package health.reprieve.audit;

import org.jspecify.annotations.NullMarked;
