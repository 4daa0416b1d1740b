/**
 * Measures what the product must hold, on the built WAR in Payara Micro with the embedded database:
 * {@code mvn -Pbenchmark}. Nothing here is a test; the figures go to src/docs/performance.md by
 * hand, with the machine they came from.
 */
@NullMarked
package health.reprieve.benchmark;

import org.jspecify.annotations.NullMarked;
