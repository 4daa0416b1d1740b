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
import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes the days on which the site is not open as its weekday is: closed days, other hours. Each
 * change locks the site's row first.
 */
@Retry
@Transactional
@ApplicationScoped
public class OpeningExceptions {

  /** Most days that one closure takes. */
  public static final int LONGEST_CLOSURE = 366;

  private final SiteRepository sites;
  private final OpeningRepository openings;
  private final AuditTrail audit;
  private final RequestKeys keys;
  private final CurrentStaff current;

  @Inject
  OpeningExceptions(
      SiteRepository sites,
      OpeningRepository openings,
      AuditTrail audit,
      RequestKeys keys,
      CurrentStaff current) {
    this.sites = sites;
    this.openings = openings;
    this.audit = audit;
    this.keys = keys;
    this.current = current;
  }

  /**
   * @param once the caller's word for this request: its repeat answers the same and closes nothing
   * @throws DayAlreadyClosed if it is
   */
  public ClosedDayView closeDay(@Nullable String once, LocalDate day, String reason) {
    Site site = sites.lock();
    ClosedDay closed = new ClosedDay(site.id(), day, reason);
    if (isFirst("closed days", once, day, reason)) {
      openings.add(closed);
      audit.ofClinic(Act.CREATED, "closed day " + day, reference(site));
    }
    return ClosedDayView.of(closed);
  }

  /**
   * Closes all days from the first to the last, both included. Days that are closed already keep
   * their own reason.
   *
   * @param once the caller's word for this request, as for {@link #closeDays(String, SortedMap)}
   * @return the days that were open until now
   * @throws InvalidRequest if the last day is before the first or more than a year later
   * @throws DayAlreadyClosed if all of them are closed already
   */
  public List<ClosedDayView> closeDays(
      @Nullable String once, LocalDate first, LocalDate last, String reason) {
    if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST_CLOSURE) {
      throw new InvalidRequest("lastDay", "Not before the first day and at most a year after it.");
    }
    SortedMap<LocalDate, String> reasons = new TreeMap<>();
    first.datesUntil(last.plusDays(1)).forEach(day -> reasons.put(day, reason));
    List<ClosedDayView> closed = closeDays(once, reasons);
    if (closed.isEmpty()) {
      throw new DayAlreadyClosed(first);
    }
    return closed;
  }

  /**
   * Closes each of these days for its own reason, such as the public holidays of a year. Days that
   * are closed already keep their own.
   *
   * @param once the caller's word for this request: its repeat closes nothing and answers the days
   *     that are not closed for another reason
   * @return the days that were open until now
   */
  public List<ClosedDayView> closeDays(
      @Nullable String once, SortedMap<LocalDate, String> reasons) {
    if (reasons.isEmpty()) {
      return List.of();
    }
    Site site = sites.lock();
    Map<LocalDate, String> standing =
        openings.closedDays(reasons.firstKey(), reasons.lastKey()).stream()
            .collect(Collectors.toMap(ClosedDay::day, ClosedDay::reason));
    if (isFirst("closed days", once, reasons)) {
      return close(site, reasons, day -> !standing.containsKey(day));
    }
    return reasons.entrySet().stream()
        .filter(day -> standing.getOrDefault(day.getKey(), day.getValue()).equals(day.getValue()))
        .map(day -> new ClosedDayView(day.getKey(), day.getValue()))
        .toList();
  }

  private List<ClosedDayView> close(
      Site site, SortedMap<LocalDate, String> reasons, Predicate<LocalDate> open) {
    List<ClosedDayView> closed = new ArrayList<>();
    reasons.forEach(
        (day, reason) -> {
          if (open.test(day)) {
            openings.add(new ClosedDay(site.id(), day, reason));
            closed.add(new ClosedDayView(day, reason));
          }
        });
    audit.ofClinic(
        Act.CREATED,
        "%d closed days from %s on".formatted(closed.size(), reasons.firstKey()),
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
   * @param once the caller's word for this request: its repeat answers the same and changes nothing
   * @throws DayAlreadyClosed if the day is closed
   */
  public SpecialHoursView openSpecially(
      @Nullable String once, LocalDate day, WallRange hours, String reason) {
    Site site = sites.lock();
    SpecialHours special = new SpecialHours(site.id(), day, hours, reason);
    if (!isFirst("special hours", once, day, hours, reason)) {
      return SpecialHoursView.of(special);
    }
    if (!openings.closedDays(day, day).isEmpty()) {
      throw new DayAlreadyClosed(day);
    }
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

  private boolean isFirst(String what, @Nullable String once, Object... content) {
    return keys.claim(Ids.forRequest(what + " by " + current.id().value(), once), content);
  }

  private static Reference reference(Site site) {
    return Reference.of("opening exceptions", site.id().value());
  }
}
