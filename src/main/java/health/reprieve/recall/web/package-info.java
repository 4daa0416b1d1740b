/** Lists of patients to call, boosters, trials: pages and JSON. No scores. */
@NullMarked
package health.reprieve.recall.web;

import org.jspecify.annotations.NullMarked;
