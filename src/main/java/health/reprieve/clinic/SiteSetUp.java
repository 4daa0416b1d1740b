package health.reprieve.clinic;

import static java.util.stream.Collectors.toMap;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.domain.Chair;
import health.reprieve.clinic.domain.ChairEquipment;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.ChairNameTaken;
import health.reprieve.clinic.domain.ChairOutage;
import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.clinic.domain.NurseSharesChanged;
import health.reprieve.clinic.domain.NurseShiftsChanged;
import health.reprieve.clinic.domain.OpeningHours;
import health.reprieve.clinic.domain.OutageId;
import health.reprieve.clinic.domain.PastOpeningHours;
import health.reprieve.clinic.domain.Site;
import health.reprieve.clinic.domain.SiteRules;
import health.reprieve.clinic.domain.SiteZone;
import health.reprieve.clinic.domain.WallRange;
import health.reprieve.clinic.domain.WallSpan;
import health.reprieve.clinic.domain.ZoneChanged;
import health.reprieve.clinic.persistence.ChairRepository;
import health.reprieve.clinic.persistence.OpeningRepository;
import health.reprieve.clinic.persistence.OutageRepository;
import health.reprieve.clinic.persistence.SiteRepository;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes the site, its chairs and its opening hours. Each change locks the site's row first. */
@Retry
@Transactional
@ApplicationScoped
public class SiteSetUp {

  private final SiteRepository sites;
  private final ChairRepository chairs;
  private final OutageRepository outages;
  private final OpeningRepository openings;
  private final AuditTrail audit;
  private final RequestKeys keys;
  private final CurrentStaff current;
  private final Event<NurseShiftsChanged> shiftsChanged;
  private final Event<NurseSharesChanged> sharesChanged;
  private final Event<ZoneChanged> zoneChanged;
  private final Clock clock;

  @Inject
  SiteSetUp(
      SiteRepository sites,
      ChairRepository chairs,
      OutageRepository outages,
      OpeningRepository openings,
      AuditTrail audit,
      RequestKeys keys,
      CurrentStaff current,
      Event<NurseShiftsChanged> shiftsChanged,
      Event<NurseSharesChanged> sharesChanged,
      Event<ZoneChanged> zoneChanged,
      Clock clock) {
    this.sites = sites;
    this.chairs = chairs;
    this.outages = outages;
    this.openings = openings;
    this.audit = audit;
    this.keys = keys;
    this.current = current;
    this.shiftsChanged = shiftsChanged;
    this.sharesChanged = sharesChanged;
    this.zoneChanged = zoneChanged;
    this.clock = clock;
  }

  /**
   * Changes the site. Another zone gives all hours and shifts to come other instants; what is
   * booked keeps its instant. Other shares of a nurse hold for the visits that are booked, too.
   *
   * @param version that the caller has read
   * @throws Stale if somebody changed the site or its hours meanwhile
   */
  public SiteView changeSite(
      int version, String name, SiteZone zone, NurseShares shares, SiteRules rules) {
    Site site = lockUnchanged(version);
    ZoneId zoneBefore = site.zone();
    NurseShares sharesBefore = site.shares();
    site.describe(name, zone);
    site.share(shares);
    site.rule(rules);
    sites.flush();
    audit.ofClinic(Act.CHANGED, "site", reference(site));
    if (!shares.equals(sharesBefore)) {
      sharesChanged.fire(new NurseSharesChanged(site.id(), shares));
    }
    if (!site.zone().equals(zoneBefore)) {
      shiftsChanged.fire(new NurseShiftsChanged(site.id()));
      zoneChanged.fire(new ZoneChanged(site.zone()));
    }
    return SiteView.of(site);
  }

  /**
   * Replaces the hours of the whole week from today on; a weekday that is not named is closed. Past
   * days keep the hours that they had.
   *
   * @param version of the site that the caller has read
   * @throws Stale if somebody changed the site or its hours meanwhile
   */
  public SiteView changeWeek(int version, Map<DayOfWeek, WallRange> week) {
    Site site = lockUnchanged(version);
    keepPast(site, week);
    List<OpeningHours> rows =
        week.entrySet().stream()
            .map(day -> new OpeningHours(site.id(), day.getKey(), day.getValue()))
            .toList();
    openings.replaceWeek(rows);
    sites.countChange(site);
    audit.ofClinic(Act.CHANGED, "opening hours", reference(site));
    return SiteView.of(site);
  }

  /** What was changed today already has held on no whole day and is not kept. */
  private void keepPast(Site site, Map<DayOfWeek, WallRange> newWeek) {
    LocalDate yesterday = today().minusDays(1);
    Map<DayOfWeek, WallRange> week =
        openings.week().stream().collect(toMap(OpeningHours::weekday, OpeningHours::hours));
    for (DayOfWeek weekday : DayOfWeek.values()) {
      WallRange hours = week.get(weekday);
      if (!Objects.equals(hours, newWeek.get(weekday))
          && !openings.hasPastHours(weekday, yesterday)) {
        openings.add(new PastOpeningHours(site.id(), weekday, yesterday, hours));
      }
    }
  }

  /**
   * One chair.
   *
   * @throws NotFound if there is no chair with this id
   */
  public ChairView chair(ChairId id) {
    return view(chairs.get(id));
  }

  /**
   * Adds a chair that can be booked from now on.
   *
   * @param once the caller's word for this request: its repeat gets the chair that the first made
   * @param position null to stand last
   * @throws ChairNameTaken if another chair has this name
   */
  public ChairView addChair(
      @Nullable String once,
      String name,
      @Nullable String description,
      ChairEquipment equipment,
      @Nullable Integer position) {
    sites.lock();
    ChairId id = ChairId.of(Ids.forRequest("chair by " + current.id().value(), once));
    keys.claim(id.value(), name, description, equipment.kind(), equipment.features(), position);
    return chairs
        .find(id)
        .map(this::view)
        .orElseGet(() -> add(id, name, description, equipment, position));
  }

  private ChairView add(
      ChairId id,
      String name,
      @Nullable String description,
      ChairEquipment equipment,
      @Nullable Integer position) {
    Chair chair = new Chair(id, sites.get().id(), name, today());
    chair.equip(equipment.kind(), equipment.features());
    chair.describe(name, description, position == null ? chairs.lastPosition() + 1 : position);
    chairs.add(chair);
    audit.ofClinic(Act.CREATED, "chair", Reference.of("chair", id.value()));
    return view(chair);
  }

  /**
   * Changes a chair, closes it or puts it into use again. The days on which it was closed stay a
   * time out of service.
   *
   * @param position null to stay where it is
   * @param closedReason null for a chair in use
   * @throws Stale if somebody changed the chair meanwhile
   * @throws ChairNameTaken if another chair has this name
   */
  public ChairView changeChair(
      ChairId id,
      int version,
      String name,
      @Nullable String description,
      ChairEquipment equipment,
      @Nullable Integer position,
      @Nullable String closedReason) {
    sites.lock();
    Chair chair = chairs.get(id);
    Stale.refuseUnless(Reference.of("chair", id.value()), chair.version(), version);
    if (closedReason == null) {
      reopen(chair, today());
    } else {
      chair.close(closedReason, today());
    }
    chair.describe(name, description, position == null ? chair.position() : position);
    chair.equip(equipment.kind(), equipment.features());
    chairs.flush();
    audit.ofClinic(Act.CHANGED, "chair", Reference.of("chair", id.value()));
    return view(chair);
  }

  private void reopen(Chair chair, LocalDate today) {
    LocalDate first = chair.closedOn();
    String reason = chair.closedReason();
    if (first != null && reason != null && first.isBefore(today)) {
      WallSpan closed = new WallSpan(first.atStartOfDay(), today.atStartOfDay());
      outages.add(new ChairOutage(OutageId.of(Ids.next()), chair.id(), closed, reason));
    }
    chair.reopen();
  }

  private ChairView view(Chair chair) {
    return ChairView.of(chair, outages.from(today()).stream(), sites.get().zone());
  }

  private LocalDate today() {
    return clock.instant().atZone(sites.get().zone()).toLocalDate();
  }

  private Site lockUnchanged(int version) {
    Site site = sites.lock();
    Stale.refuseUnless(reference(site), site.version(), version);
    return site;
  }

  private static Reference reference(Site site) {
    return Reference.of("site", site.id().value());
  }
}
