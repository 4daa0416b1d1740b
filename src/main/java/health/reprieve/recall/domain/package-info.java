/** When relief is likely to end, from what followed earlier courses. Never a booking. */
@NullMarked
package health.reprieve.recall.domain;

import org.jspecify.annotations.NullMarked;
