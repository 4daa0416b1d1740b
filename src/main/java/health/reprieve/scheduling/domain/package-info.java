/**
 * The rules of booking: what a visit takes of chairs and nurses, what stands in its way, what would
 * fit, how a series is laid out, who is offered a freed time. Asks nobody; everything it needs is
 * handed in.
 */
@NullMarked
package health.reprieve.scheduling.domain;

import org.jspecify.annotations.NullMarked;
