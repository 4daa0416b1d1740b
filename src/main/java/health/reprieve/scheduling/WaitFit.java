package health.reprieve.scheduling;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.scheduling.domain.NoChairHas;
import health.reprieve.scheduling.domain.Place;
import health.reprieve.scheduling.domain.WaitEntry;
import health.reprieve.scheduling.domain.WaitEntryId;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.WaitListRepository;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import health.reprieve.treatment.domain.SeriesPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what decides whether and where somebody who waits could be booked. */
@Dependent
class WaitFit {

  private final AvailabilityMaker maker;
  private final SeriesReading reading;
  private final WaitListRepository list;
  private final CoursePlanning courses;
  private final ProtocolSetUp protocols;
  private final ClinicCalendar calendar;

  @Inject
  WaitFit(
      AvailabilityMaker maker,
      SeriesReading reading,
      WaitListRepository list,
      CoursePlanning courses,
      ProtocolSetUp protocols,
      ClinicCalendar calendar) {
    this.maker = maker;
    this.reading = reading;
    this.list = list;
    this.courses = courses;
    this.protocols = protocols;
    this.calendar = calendar;
  }

  /**
   * @throws NoChairHas if no chair has what the entry and its protocol need
   */
  void refuseIfNoChairFits(WaitEntry entry) {
    Set<ChairFeature> needs = EnumSet.noneOf(ChairFeature.class);
    needs.addAll(protocols.get(entry.protocol()).needs());
    needs.addAll(entry.needs());
    NoChairHas.refuseUnlessOneHas(needs, maker.seats());
  }

  /** Whether the entry waits for a visit on the day of this place; its chair is not looked at. */
  boolean takes(WaitEntry entry, Place place, Instant now) {
    SiteView site = calendar.site();
    LocalDate day = new WallWords(site.zone()).dayOf(place.start());
    return stands(List.of(entry), site, now).take(entry, day, this::isOpen);
  }

  /**
   * Reads all who wait at once, and then each day of the clinic once, when it is first asked about.
   *
   * @param until no visit that is looked at starts later
   */
  WaitRound round(List<WaitEntry> waiting, Instant until, SiteView site, Instant now) {
    Map<ProtocolId, ProtocolView> followed = followed();
    return new WaitRound(
        site,
        now,
        stands(waiting, followed, site, now),
        infusions(waiting, followed, until, site, now),
        day -> maker.over(site, day, day, Set.of()),
        this::isOpen);
  }

  private Map<ProtocolId, ProtocolView> followed() {
    return protocols.all().stream()
        .collect(Collectors.toMap(ProtocolView::id, Function.identity()));
  }

  private boolean isOpen(LocalDate day) {
    return calendar.day(day).open().isPresent();
  }

  /** Where the courses of all these stand, read at once. */
  WaitStands stands(List<WaitEntry> waiting, SiteView site, Instant now) {
    return stands(waiting, followed(), site, now);
  }

  private WaitStands stands(
      List<WaitEntry> waiting, Map<ProtocolId, ProtocolView> followed, SiteView site, Instant now) {
    Map<CourseId, SeriesPlan> rules = new HashMap<>();
    for (WaitEntry entry : waiting) {
      CourseId course = entry.course();
      if (course != null) {
        rules.put(course, Objects.requireNonNull(followed.get(entry.protocol())).series());
      }
    }
    return new WaitStands(
        followed, reading.stands(rules, new WallWords(site.zone()), now), begun(waiting));
  }

  /** Those who wait for a new course that was opened since, and of which a session is booked. */
  private Set<WaitEntryId> begun(List<WaitEntry> waiting) {
    List<WaitEntry> outside = waiting.stream().filter(entry -> entry.course() == null).toList();
    if (outside.isEmpty()) {
      return Set.of();
    }
    Instant first =
        outside.stream().map(WaitEntry::waitingSince).min(Comparator.naturalOrder()).orElseThrow();
    Set<PatientId> patients = outside.stream().map(WaitEntry::patient).collect(Collectors.toSet());
    Collection<CourseView> booked = courses.byIds(list.bookedSince(patients, first)).values();
    return outside.stream()
        .filter(entry -> booked.stream().anyMatch(course -> isWhatWasWaitedFor(course, entry)))
        .map(WaitEntry::id)
        .collect(Collectors.toSet());
  }

  private static boolean isWhatWasWaitedFor(CourseView course, WaitEntry entry) {
    return course.patient().equals(entry.patient())
        && course.reportGroup().equals(entry.reportGroup())
        && course.protocol().equals(entry.protocol())
        && !course.openedAt().isBefore(entry.waitingSince());
  }

  /** As far around the days that are looked at as the longest rest of a protocol reaches. */
  private Map<PatientId, List<Instant>> infusions(
      List<WaitEntry> waiting,
      Map<ProtocolId, ProtocolView> followed,
      Instant until,
      SiteView site,
      Instant now) {
    if (waiting.isEmpty()) {
      return Map.of();
    }
    WallWords words = new WallWords(site.zone());
    int rest = followed.values().stream().mapToInt(ProtocolView::gapMinDays).max().orElse(0);
    LocalDate first = words.dayOf(now).minusDays(rest);
    LocalDate last = words.dayOf(until).plusDays(rest);
    Set<PatientId> patients = waiting.stream().map(WaitEntry::patient).collect(Collectors.toSet());
    return maker.infusions(site, patients, first, last);
  }
}
