package health.reprieve.clinic;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.domain.ClosedDay;
import health.reprieve.clinic.domain.DayAlreadyClosed;
import health.reprieve.clinic.domain.Site;
import health.reprieve.clinic.domain.SpecialHours;
import health.reprieve.clinic.domain.WallRange;
import health.reprieve.clinic.persistence.OpeningRepository;
import health.reprieve.clinic.persistence.SiteRepository;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Changes the days on which the site is not open as its weekday is: closed days, other hours. Each
 * change locks the site's row first.
 */
@Retry
@Transactional
@RequestScoped
public class OpeningExceptions {

  /** Most days that one closure takes. */
  public static final int LONGEST_CLOSURE = 366;

  private final SiteRepository sites;
  private final OpeningRepository openings;
  private final AuditTrail audit;

  @Inject
  OpeningExceptions(SiteRepository sites, OpeningRepository openings, AuditTrail audit) {
    this.sites = sites;
    this.openings = openings;
    this.audit = audit;
  }

  /**
   * @throws DayAlreadyClosed if it is
   */
  public ClosedDayView closeDay(LocalDate day, String reason) {
    Site site = sites.lock();
    ClosedDay closed = new ClosedDay(site.id(), day, reason);
    openings.add(closed);
    audit.ofClinic(Act.CREATED, "closed day " + day, reference(site));
    return ClosedDayView.of(closed);
  }

  /**
   * Closes all days from the first to the last, both included. Days that are closed already keep
   * their own reason.
   *
   * @return the days that were open until now
   * @throws InvalidRequest if the last day is before the first or more than a year later
   * @throws DayAlreadyClosed if all of them are closed already
   */
  public List<ClosedDayView> closeDays(LocalDate first, LocalDate last, String reason) {
    if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST_CLOSURE) {
      throw new InvalidRequest("lastDay", "Not before the first day and at most a year after it.");
    }
    List<ClosedDayView> closed = close(first.datesUntil(last.plusDays(1)).toList(), day -> reason);
    if (closed.isEmpty()) {
      throw new DayAlreadyClosed(first);
    }
    return closed;
  }

  /**
   * Closes each of these days for its own reason, such as the public holidays of a year. Days that
   * are closed already keep their own.
   *
   * @return the days that were open until now
   */
  public List<ClosedDayView> closeDays(SortedMap<LocalDate, String> reasons) {
    return reasons.isEmpty()
        ? List.of()
        : close(reasons.keySet(), day -> String.valueOf(reasons.get(day)));
  }

  private List<ClosedDayView> close(
      Collection<LocalDate> days, java.util.function.Function<LocalDate, String> reason) {
    Site site = sites.lock();
    List<LocalDate> inOrder = days.stream().sorted().toList();
    Set<LocalDate> already =
        openings.closedDays(inOrder.get(0), inOrder.get(inOrder.size() - 1)).stream()
            .map(ClosedDay::day)
            .collect(Collectors.toSet());
    List<ClosedDayView> closed = new ArrayList<>();
    for (LocalDate day : inOrder) {
      if (!already.contains(day)) {
        ClosedDay one = new ClosedDay(site.id(), day, reason.apply(day));
        openings.add(one);
        closed.add(ClosedDayView.of(one));
      }
    }
    audit.ofClinic(
        Act.CREATED,
        "%d closed days from %s on".formatted(closed.size(), inOrder.get(0)),
        reference(site));
    return closed;
  }

  /**
   * Lets a closed day be as its weekday is.
   *
   * @throws NotFound if the day is not closed
   */
  public void openDay(LocalDate day) {
    Site site = sites.lock();
    openings.remove(day);
    audit.ofClinic(Act.CHANGED, "closed day %s opened".formatted(day), reference(site));
  }

  /**
   * Gives one day other hours than its weekday, in place of special ones that it has.
   *
   * @throws DayAlreadyClosed if the day is closed
   */
  public SpecialHoursView openSpecially(LocalDate day, WallRange hours, String reason) {
    Site site = sites.lock();
    if (!openings.closedDays(day, day).isEmpty()) {
      throw new DayAlreadyClosed(day);
    }
    SpecialHours special = new SpecialHours(site.id(), day, hours, reason);
    openings.put(special);
    audit.ofClinic(Act.CHANGED, "special hours on " + day, reference(site));
    return SpecialHoursView.of(special);
  }

  /**
   * Lets a day with special hours be as its weekday is.
   *
   * @throws NotFound if the day has none
   */
  public void openAsUsual(LocalDate day) {
    Site site = sites.lock();
    openings.removeSpecial(day);
    audit.ofClinic(Act.CHANGED, "special hours on %s removed".formatted(day), reference(site));
  }

  private static Reference reference(Site site) {
    return Reference.of("opening exceptions", site.id().value());
  }
}
