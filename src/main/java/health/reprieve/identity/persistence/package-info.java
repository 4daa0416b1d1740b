/** Finds and keeps staff and sign-ins. Decides nothing. */
@NullMarked
package health.reprieve.identity.persistence;

import org.jspecify.annotations.NullMarked;
