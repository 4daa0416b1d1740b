/** An export of everything and the life it leads. Never what stands in the file. */
@NullMarked
package health.reprieve.reporting.domain;

import org.jspecify.annotations.NullMarked;
