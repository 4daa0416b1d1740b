package health.reprieve.scheduling;

import health.reprieve.clinic.ChairView;
import health.reprieve.scheduling.domain.DayHours;
import health.reprieve.scheduling.domain.QuarterLoad;
import health.reprieve.scheduling.domain.WallWords;
import java.time.LocalDate;
import java.util.List;

/**
 * Some days of the clinic side by side.
 *
 * @param today the present local day
 * @param days in order
 * @param entries all appointments that were not cancelled, in time order
 * @param load of the quarter hours that visits have touched, in time order
 * @param revision of the site
 */
public record WeekView(
    LocalDate today,
    WallWords words,
    List<DayHours> days,
    List<ChairView> chairs,
    List<BoardEntry> entries,
    List<QuarterLoad> load,
    long revision) {

  public LocalDate from() {
    return days.get(0).day();
  }
}
