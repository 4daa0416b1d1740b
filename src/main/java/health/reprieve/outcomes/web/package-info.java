/**
 * The diary behind its link and as the clinic reads it, and its plan; the relief definition, which
 * clinicians change and managers look at.
 */
@NullMarked
package health.reprieve.outcomes.web;

import org.jspecify.annotations.NullMarked;
