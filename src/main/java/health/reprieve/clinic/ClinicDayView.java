package health.reprieve.clinic;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of the clinic, read at once.
 *
 * @param today the day that it is at the site now
 * @param chairs all, closed ones too, in their order; one that is out of service for all of the
 *     open hours is closed
 */
public record ClinicDayView(SiteView site, LocalDate today, DayView day, List<ChairView> chairs) {}
