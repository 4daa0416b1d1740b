/** Staff and their sign-ins: who is asking, in which role. Never patients. */
@NullMarked
package health.reprieve.identity;

import org.jspecify.annotations.NullMarked;
