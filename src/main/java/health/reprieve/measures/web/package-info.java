/** Scores and the catalogue of instruments as JSON, sheets and tasks as pages and JSON. */
@NullMarked
package health.reprieve.measures.web;

import org.jspecify.annotations.NullMarked;
