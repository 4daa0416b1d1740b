/**
 * The 0 to 10 scale, the moments it is asked at, scores and their corrections; what an instrument
 * asks and how its total comes from the answers.
 */
@NullMarked
package health.reprieve.measures.domain;

import org.jspecify.annotations.NullMarked;
