/** Keeps appointments, their claims on chairs and the load of nurses. Decides nothing. */
@NullMarked
package health.reprieve.scheduling.persistence;

import org.jspecify.annotations.NullMarked;
