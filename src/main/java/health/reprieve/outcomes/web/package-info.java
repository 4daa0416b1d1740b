/** The relief definition as page and JSON: clinicians change it, managers look at it. */
@NullMarked
package health.reprieve.outcomes.web;

import org.jspecify.annotations.NullMarked;
