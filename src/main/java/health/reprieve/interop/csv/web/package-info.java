/** Files taken in by page and by API, none of them larger than is read. */
@NullMarked
package health.reprieve.interop.csv.web;

import org.jspecify.annotations.NullMarked;
