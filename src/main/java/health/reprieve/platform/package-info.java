/**
 * What every feature stands on and no feature owns: references, and in its rooms errors, time,
 * persistence and the web's plumbing. Never a word of the clinic's business.
 */
@NullMarked
package health.reprieve.platform;

import org.jspecify.annotations.NullMarked;
