/** The day board and appointments as pages and JSON. */
@NullMarked
package health.reprieve.scheduling.web;

import org.jspecify.annotations.NullMarked;
