package health.reprieve.scheduling;

import health.reprieve.clinic.SiteView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.treatment.InfusionCharting;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads together the infusions around visits to come, of all their patients at once. */
@Dependent
class OtherInfusionsMaker {

  private final AppointmentRepository appointments;
  private final InfusionCharting charting;

  @Inject
  OtherInfusionsMaker(AppointmentRepository appointments, InfusionCharting charting) {
    this.appointments = appointments;
    this.charting = charting;
  }

  /**
   * @param standing the visits that hold a chair now or later
   * @param coming those of them that are judged
   * @param protocols all of them
   */
  OtherInfusions of(
      SiteView site,
      List<AppointmentView> standing,
      List<AppointmentView> coming,
      Map<ProtocolId, ProtocolView> protocols,
      Instant now) {
    OtherInfusions others = new OtherInfusions(new WallWords(site.zone()));
    if (coming.isEmpty()) {
      return others;
    }
    Set<PatientId> patients =
        coming.stream().map(one -> one.session().patient()).collect(Collectors.toSet());
    TimeRange before = before(site, coming, protocols, now);
    List<AppointmentView> visits = withEarlier(standing, patients, before);
    visits.stream()
        .filter(one -> !one.withoutInfusion())
        .forEach(one -> others.add(one, restDays(one, protocols)));
    charting
        .unbookedInfusions(patients, before)
        .forEach((patient, starts) -> starts.forEach(at -> others.addUnbooked(patient, at)));
    return others;
  }

  /** The time until now, as far back as the rest before any of the visits reaches. */
  private static TimeRange before(
      SiteView site,
      List<AppointmentView> coming,
      Map<ProtocolId, ProtocolView> protocols,
      Instant now) {
    int longest = coming.stream().mapToInt(one -> restDays(one, protocols)).max().orElse(0);
    WallWords words = new WallWords(site.zone());
    LocalDate today = words.dayOf(now);
    LocalDate first = words.dayOf(coming.get(0).plan().start());
    LocalDate last = first.isBefore(today) ? first : today;
    return TimeRange.of(
        last.minusDays(Math.max(1, longest)).atStartOfDay(site.zone()).toInstant(), now);
  }

  private List<AppointmentView> withEarlier(
      List<AppointmentView> standing, Set<PatientId> patients, TimeRange before) {
    Set<AppointmentView> visits = new LinkedHashSet<>(standing);
    appointments.infusions(patients, before).stream().map(AppointmentView::of).forEach(visits::add);
    return List.copyOf(visits);
  }

  /** Fewest days that the visit's protocol wants between two infusions. */
  static int restDays(AppointmentView visit, Map<ProtocolId, ProtocolView> protocols) {
    return Objects.requireNonNull(protocols.get(visit.session().protocol())).gapMinDays();
  }
}
