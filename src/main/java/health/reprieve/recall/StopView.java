package health.reprieve.recall;

import java.time.LocalDate;

/**
 * A decision to stop that stands: told wherever a new session would be booked, without its reason.
 *
 * @param condition name of what was infused for
 * @param on local day
 * @param by name of the clinician
 */
public record StopView(String condition, LocalDate on, String by) {}
