/** The list of ending relief as a page and JSON. No scores. */
@NullMarked
package health.reprieve.recall.web;

import org.jspecify.annotations.NullMarked;
