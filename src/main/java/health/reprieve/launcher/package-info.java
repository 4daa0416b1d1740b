/**
 * Runs Reprieve on one machine with one command: the embedded database, the application server and
 * the application in one process tree, on loopback, with a data folder that outlives each run.
 *
 * <p>For demonstration, development and tests. It is not part of the WAR, imports nothing of the
 * application and knows no clinic word; it must never be how a clinic runs Reprieve.
 */
@NullMarked
package health.reprieve.launcher;

import org.jspecify.annotations.NullMarked;
