package health.reprieve.clinic;

import java.util.List;

/**
 * A few neighbouring days of the clinic, read at once.
 *
 * @param days in order
 * @param chairs all, closed ones too, in their order, with their outages on these days
 */
public record ClinicDaysView(List<DayView> days, List<ChairView> chairs) {}
