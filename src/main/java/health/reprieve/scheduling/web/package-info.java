/**
 * Boards, booking, series, wait list and worklist as pages and JSON, the stream that keeps open
 * boards true, and the pages behind patients' links.
 */
@NullMarked
package health.reprieve.scheduling.web;

import org.jspecify.annotations.NullMarked;
