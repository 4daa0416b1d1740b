/** Keeps notices, their settings, and the key and the use of links. Never what is said. */
@NullMarked
package health.reprieve.notices.persistence;

import org.jspecify.annotations.NullMarked;
