package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairFeatures;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A patient who waits for a place: in a course that is running, or for the first session of a new
 * one. An offer reaches them only for a time that suits their wishes and lies far enough ahead.
 */
@Entity
@Table(name = "wait_entry")
public class WaitEntry {

  /** Where an entry stands. */
  public enum Status {
    WAITING,
    BOOKED,
    REMOVED
  }

  @Id private UUID id;

  @Column(name = "patient_id")
  private UUID patientId;

  @Column(name = "course_id")
  private @Nullable UUID courseId;

  @Column(name = "report_group")
  private @Nullable String reportGroup;

  @Column(name = "protocol_id")
  private UUID protocolId;

  @Column private int weekdays;

  @Column(name = "hours_from")
  private @Nullable LocalTime hoursFrom;

  @Column(name = "hours_to")
  private @Nullable LocalTime hoursTo;

  @Column(name = "days_off")
  private String daysOff;

  @Embedded private ChairFeatures features = new ChairFeatures();

  @Column(name = "notice_hours")
  private int noticeHours;

  @Column(name = "waiting_since")
  private Instant waitingSince;

  @Column
  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "appointment_id")
  private @Nullable UUID appointmentId;

  @Column(name = "settled_at")
  private @Nullable Instant settledAt;

  @Column(name = "relief_from")
  private @Nullable LocalDate reliefFrom;

  @Column(name = "relief_to")
  private @Nullable LocalDate reliefTo;

  @Version private int version;

  protected WaitEntry() {}

  /**
   * @param course null for a new one
   * @param reportGroup of the new course, null where one is running
   * @param noticeHours how long before a visit the patient has to know, 0 to 336
   */
  public WaitEntry(
      WaitEntryId id,
      PatientId patient,
      @Nullable CourseId course,
      @Nullable ReportGroupCode reportGroup,
      ProtocolId protocol,
      Wishes wishes,
      int noticeHours,
      Instant since) {
    this.id = id.value();
    this.patientId = patient.value();
    this.courseId = course == null ? null : course.value();
    this.reportGroup = reportGroup == null ? null : reportGroup.value();
    this.protocolId = protocol.value();
    this.weekdays = wishes.weekdays().stream().mapToInt(WaitEntry::bit).sum();
    this.hoursFrom = wishes.from().equals(LocalTime.MIN) ? null : wishes.from();
    this.hoursTo = wishes.to().equals(LocalTime.MAX) ? null : wishes.to();
    this.daysOff =
        wishes.blackOuts().stream()
            .sorted()
            .map(LocalDate::toString)
            .collect(Collectors.joining(","));
    this.noticeHours = noticeHours;
    this.waitingSince = since;
    this.status = Status.WAITING;
  }

  private static int bit(DayOfWeek day) {
    return 1 << (day.getValue() - 1);
  }

  public WaitEntryId id() {
    return WaitEntryId.of(id);
  }

  public PatientId patient() {
    return PatientId.of(patientId);
  }

  /** Null for a new course. */
  public @Nullable CourseId course() {
    return courseId == null ? null : CourseId.of(courseId);
  }

  /** Null where a course is running. */
  public @Nullable ReportGroupCode reportGroup() {
    return reportGroup == null ? null : ReportGroupCode.of(reportGroup);
  }

  public ProtocolId protocol() {
    return ProtocolId.of(protocolId);
  }

  public Wishes wishes() {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if ((weekdays & bit(day)) != 0) {
        days.add(day);
      }
    }
    return new Wishes(
        days,
        Objects.requireNonNullElse(hoursFrom, LocalTime.MIN),
        Objects.requireNonNullElse(hoursTo, LocalTime.MAX),
        Arrays.stream(daysOff.split(","))
            .filter(day -> !day.isEmpty())
            .map(LocalDate::parse)
            .collect(Collectors.toSet()));
  }

  /** What the chair must have, besides what the protocol needs, in the order of the features. */
  public Set<ChairFeature> needs() {
    return features.all();
  }

  /** Says what the chair must have, besides what the protocol needs. */
  public void need(Set<ChairFeature> needs) {
    features = ChairFeatures.of(needs);
  }

  public int noticeHours() {
    return noticeHours;
  }

  public Instant waitingSince() {
    return waitingSince;
  }

  public Status status() {
    return status;
  }

  public int version() {
    return version;
  }

  /** When relief ended or is likely to end; null where nothing is known of it. */
  public @Nullable ReliefRange relief() {
    return reliefFrom == null || reliefTo == null ? null : new ReliefRange(reliefFrom, reliefTo);
  }

  /**
   * Notes when relief ended or is likely to end.
   *
   * @param now null where nothing is known of it any more
   * @return whether that is news
   */
  public boolean noteRelief(@Nullable ReliefRange now) {
    if (Objects.equals(relief(), now)) {
      return false;
    }
    reliefFrom = now == null ? null : now.from();
    reliefTo = now == null ? null : now.to();
    return true;
  }

  /** Whether the patient can still be told in time of a visit that starts then. */
  public boolean isInTime(Instant start, Instant now) {
    return !start.isBefore(now.plus(Duration.ofHours(noticeHours)));
  }

  /**
   * The patient has a place.
   *
   * @throws NotWaiting if the entry is closed
   */
  public void book(AppointmentId appointment, Instant now) {
    refuseUnlessWaiting();
    status = Status.BOOKED;
    settledAt = now;
    appointmentId = appointment.value();
  }

  /**
   * The patient no longer waits.
   *
   * @throws NotWaiting if the entry is closed
   */
  public void remove(Instant now) {
    refuseUnlessWaiting();
    status = Status.REMOVED;
    settledAt = now;
  }

  private void refuseUnlessWaiting() {
    if (status != Status.WAITING) {
      throw new NotWaiting(status);
    }
  }
}
