/**
 * Calls patients back: whose relief ends, who missed a session, who fell silent, whose trial gave
 * no relief. Where outcomes meet scheduling. Never rules of either.
 */
@NullMarked
package health.reprieve.recall;

import org.jspecify.annotations.NullMarked;
