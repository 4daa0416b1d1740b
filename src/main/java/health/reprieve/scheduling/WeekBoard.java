package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.DayHours;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.scheduling.persistence.NurseLoadRepository;
import health.reprieve.treatment.ProtocolSetUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a week of the clinic: chairs, visits and how far the nurses are loaded. */
@Retry
@Transactional
@ApplicationScoped
public class WeekBoard {

  private static final int DAYS = 7;

  private final ClinicCalendar calendar;
  private final AppointmentRepository appointments;
  private final NurseLoadRepository loads;
  private final ProtocolSetUp protocols;
  private final BoardEntryMaker entries;
  private final AuditTrail audit;

  @Inject
  WeekBoard(
      ClinicCalendar calendar,
      AppointmentRepository appointments,
      NurseLoadRepository loads,
      ProtocolSetUp protocols,
      BoardEntryMaker entries,
      AuditTrail audit) {
    this.calendar = calendar;
    this.appointments = appointments;
    this.loads = loads;
    this.protocols = protocols;
    this.entries = entries;
    this.audit = audit;
  }

  /**
   * Seven days.
   *
   * @param asked the first of them; null for the present week's Monday
   */
  public WeekView of(@Nullable LocalDate asked) {
    SiteView site = calendar.site();
    LocalDate today = calendar.today();
    LocalDate from =
        asked == null ? today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : asked;
    TimeRange range =
        TimeRange.of(
            from.atStartOfDay(site.zone()).toInstant(),
            from.plusDays(DAYS).atStartOfDay(site.zone()).toInstant());
    List<AppointmentView> booked =
        appointments.touching(site.id(), range).stream().map(AppointmentView::of).toList();
    audit.ofMany(Act.SAW, "week of " + from);
    return new WeekView(
        today,
        new WallWords(site.zone()),
        calendar.days(from, from.plusDays(DAYS - 1)).stream()
            .map(day -> new DayHours(day.day(), day.open(), day.closedReason()))
            .toList(),
        calendar.chairs(),
        entries.of(booked, protocols.all()),
        loads.in(site.id(), range),
        site.revision());
  }
}
