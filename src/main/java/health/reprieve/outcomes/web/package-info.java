/**
 * The diary behind its link, its plan and the diaries that fell silent; the relief definition,
 * which clinicians change and managers look at.
 */
@NullMarked
package health.reprieve.outcomes.web;

import org.jspecify.annotations.NullMarked;
