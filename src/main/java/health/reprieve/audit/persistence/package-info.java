/** Writes and reads the trail. Never updates a line. */
@NullMarked
package health.reprieve.audit.persistence;

import org.jspecify.annotations.NullMarked;
