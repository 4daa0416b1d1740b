/**
 * Courses, visits, their corrections and scores, and protocols, as pages and JSON; follow-ups still
 * to be asked for as JSON.
 */
@NullMarked
package health.reprieve.treatment.web;

import org.jspecify.annotations.NullMarked;
