/** What a row of a file means, what is wrong with it, and when a file is refused as a whole. */
@NullMarked
package health.reprieve.interop.csv.domain;

import org.jspecify.annotations.NullMarked;
