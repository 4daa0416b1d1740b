/**
 * Refusals: named, with a kind, a code and a sentence. Knows no HTTP; the web maps the kind to a
 * status.
 */
@NullMarked
package health.reprieve.platform.problem;

import org.jspecify.annotations.NullMarked;
