/** Scores as JSON. */
@NullMarked
package health.reprieve.measures.web;

import org.jspecify.annotations.NullMarked;
