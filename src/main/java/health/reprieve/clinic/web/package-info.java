/** The clinic's set-up as pages and JSON. */
@NullMarked
package health.reprieve.clinic.web;

import org.jspecify.annotations.NullMarked;
