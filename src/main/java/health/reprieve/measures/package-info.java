/**
 * What patients say about their pain: scores with who, when, source and the moment they speak for,
 * and their corrections. Never relief, never a report.
 */
@NullMarked
package health.reprieve.measures;

import org.jspecify.annotations.NullMarked;
