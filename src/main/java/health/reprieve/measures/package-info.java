/**
 * What patients say about how they are: scores of pain with who, when, source and the moment they
 * speak for, and their corrections; instruments as data, the sheets filled in by them, and the
 * tasks that an alarming answer raises. Never relief, never a report.
 */
@NullMarked
package health.reprieve.measures;

import org.jspecify.annotations.NullMarked;
