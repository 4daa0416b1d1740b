/** Courses, visits and scores as pages; courses and visits as JSON. */
@NullMarked
package health.reprieve.treatment.web;

import org.jspecify.annotations.NullMarked;
