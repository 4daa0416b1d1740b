/** Tests of the launcher: they start, kill and count real processes. */
@NullMarked
package health.reprieve.launcher;

import org.jspecify.annotations.NullMarked;
