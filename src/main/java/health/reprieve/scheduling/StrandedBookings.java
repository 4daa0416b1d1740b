package health.reprieve.scheduling;

import static java.util.stream.Collectors.toMap;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.scheduling.domain.AppointmentOverride;
import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.BookingPolicy;
import health.reprieve.scheduling.domain.Conflict;
import health.reprieve.scheduling.domain.Obstacle;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.QuarterLoad;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.scheduling.persistence.OverrideRepository;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Finds the visits to come that were booked rightly and break a rule now, because a chair, the
 * hours, the staff, the escort or what they need changed meanwhile, or because an infusion too near
 * them was booked at the same moment or given without a booking; what was knowingly set aside is
 * none of that. A visit whose start has passed is one of them as long as its patient is expected
 * and it has not ended: it can still get another chair or time. Looked for each time, never stored:
 * a visit that fits again is on the list no more. A handful of queries, however many visits there
 * are.
 */
@Retry
@Transactional
@ApplicationScoped
public class StrandedBookings {

  private final ClinicCalendar calendar;
  private final AvailabilityMaker maker;
  private final OtherInfusionsMaker infusions;
  private final AppointmentRepository appointments;
  private final OverrideRepository overrides;
  private final PatientRegister patients;
  private final ProtocolSetUp protocols;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  StrandedBookings(
      ClinicCalendar calendar,
      AvailabilityMaker maker,
      OtherInfusionsMaker infusions,
      AppointmentRepository appointments,
      OverrideRepository overrides,
      PatientRegister patients,
      ProtocolSetUp protocols,
      AuditTrail audit,
      Clock clock) {
    this.calendar = calendar;
    this.maker = maker;
    this.infusions = infusions;
    this.appointments = appointments;
    this.overrides = overrides;
    this.patients = patients;
    this.protocols = protocols;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many there are; nothing of them is read. */
  public int count() {
    return search().found().size();
  }

  /** All of them in time order, with what stands in the way of each. */
  public StrandedView all() {
    Search search = search();
    audit.ofMany(Act.SAW, "stranded visits");
    return new StrandedView(new WallWords(calendar.site().zone()), visits(search));
  }

  private List<StrandedView.Visit> visits(Search search) {
    if (search.found().isEmpty()) {
      return List.of();
    }
    Map<PatientId, PatientView> people =
        patients.byIds(
            search.found().keySet().stream().map(one -> one.session().patient()).toList());
    List<StrandedView.Visit> visits = new ArrayList<>();
    search
        .found()
        .forEach(
            (one, reasons) ->
                visits.add(
                    new StrandedView.Visit(
                        new BoardEntry(
                            one,
                            Objects.requireNonNull(people.get(one.session().patient())),
                            Objects.requireNonNull(search.followed().get(one.session().protocol())),
                            null),
                        search.around().seat(one.chair()).name(),
                        reasons)));
    return visits;
  }

  private Search search() {
    Instant now = clock.instant();
    SiteView site = calendar.site();
    List<AppointmentView> standing =
        appointments.holdingFrom(site.id(), now).stream().map(AppointmentView::of).toList();
    List<AppointmentView> coming = standing.stream().filter(one -> one.status().movable()).toList();
    Map<ProtocolId, ProtocolView> followed =
        protocols.all().stream().collect(toMap(ProtocolView::id, Function.identity()));
    Availability around = around(site, coming, now);
    OtherInfusions others = infusions.of(site, standing, coming, followed, now);
    SetAside setAside = setAside(others.visits(), site);
    Map<AppointmentView, List<Conflict>> found = new LinkedHashMap<>();
    for (AppointmentView one : coming) {
      Proposal proposal = proposal(one, followed, site, now);
      Availability met =
          without(one, site, around, setAside).withInfusions(others.around(one, setAside));
      List<Conflict> reasons =
          BookingPolicy.conflicts(proposal, met).stream()
              .filter(conflict -> conflict.obstacle() != Obstacle.IN_PAST)
              .filter(conflict -> !setAside.covers(one, conflict.obstacle()))
              .toList();
      if (!reasons.isEmpty()) {
        found.put(one, reasons);
      }
    }
    return new Search(around, followed, found);
  }

  private Availability around(SiteView site, List<AppointmentView> coming, Instant now) {
    WallWords words = new WallWords(site.zone());
    if (coming.isEmpty()) {
      return maker.clinicOver(site, words.dayOf(now), words.dayOf(now), coming);
    }
    AppointmentView last = coming.get(coming.size() - 1);
    return maker.clinicOver(
        site,
        words.dayOf(coming.get(0).plan().start()),
        words.dayOf(last.plan().time().end()),
        coming);
  }

  private SetAside setAside(List<AppointmentView> visits, SiteView site) {
    List<AppointmentOverride> made =
        visits.isEmpty()
            ? List.of()
            : overrides.of(visits.stream().map(AppointmentView::id).toList());
    return new SetAside(visits, made, site.shares());
  }

  private static Proposal proposal(
      AppointmentView one, Map<ProtocolId, ProtocolView> followed, SiteView site, Instant now) {
    return new Proposal(
            now,
            one.chair(),
            one.plan(),
            site.shares(),
            one.session().patient(),
            new Proposal.ProtocolOffer("", true, OtherInfusionsMaker.restDays(one, followed)))
        .withEscort(one.escort())
        .needing(one.needs());
  }

  /**
   * What the visit would meet if it were booked now, with what it holds left out. What was allowed
   * because the nurses were fewer than the visits needed does not count as nurses; nor do the
   * visits count for which that was set aside.
   */
  private static Availability without(
      AppointmentView one, SiteView site, Availability around, SetAside setAside) {
    Map<Instant, QuarterLoad> load = new HashMap<>();
    one.plan()
        .nurseTwelfths(site.shares())
        .forEach(
            (quarter, share) -> {
              QuarterLoad stored = around.loadAt(quarter);
              int others = Math.max(0, stored.needed() - share - setAside.beyond(quarter));
              load.put(
                  quarter, new QuarterLoad(quarter, others, stored.onDuty(), 0, stored.kept()));
            });
    return new Availability(
        around.words(),
        around.days(),
        around.seats(),
        List.of(),
        load,
        around.staffing(),
        List.of());
  }

  private record Search(
      Availability around,
      Map<ProtocolId, ProtocolView> followed,
      Map<AppointmentView, List<Conflict>> found) {}
}
