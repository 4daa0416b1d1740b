/** Protocols, courses and visits with the rules of their order and dose. */
@NullMarked
package health.reprieve.treatment.domain;

import org.jspecify.annotations.NullMarked;
