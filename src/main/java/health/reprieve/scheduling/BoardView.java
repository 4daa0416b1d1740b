package health.reprieve.scheduling;

import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.scheduling.domain.DayHours;
import health.reprieve.scheduling.domain.QuarterLoad;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.treatment.ProtocolView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One day of the clinic as the board shows it.
 *
 * @param today the present local day
 * @param entries all appointments that were not cancelled, in time order
 * @param load of each quarter hour that is open or visited, in time order
 * @param protocols all, in their order; those no longer offered too
 * @param revision of the site
 */
public record BoardView(
    LocalDate today,
    Instant now,
    WallWords words,
    DayHours hours,
    NurseShares shares,
    List<ChairView> chairs,
    List<BoardEntry> entries,
    List<QuarterLoad> load,
    List<ProtocolView> protocols,
    long revision) {

  public LocalDate day() {
    return hours.day();
  }

  public boolean isToday() {
    return day().equals(today);
  }
}
