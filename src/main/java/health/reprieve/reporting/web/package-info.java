/** Reports as pages, plots, CSV and JSON. Rounds for display only, and only here. */
@NullMarked
package health.reprieve.reporting.web;

import org.jspecify.annotations.NullMarked;
