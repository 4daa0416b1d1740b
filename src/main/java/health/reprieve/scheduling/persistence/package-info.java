/**
 * Keeps appointments with their changes and overrides, their claims on chairs, the load of nurses,
 * and the wait list. Decides nothing.
 */
@NullMarked
package health.reprieve.scheduling.persistence;

import org.jspecify.annotations.NullMarked;
