package health.reprieve.outcomes;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.audit.ByLink;
import health.reprieve.notices.SignedLinks;
import health.reprieve.notices.domain.LinkPurpose;
import health.reprieve.notices.domain.SignedLink;
import health.reprieve.outcomes.domain.Diary;
import health.reprieve.outcomes.domain.DiaryId;
import health.reprieve.outcomes.domain.FreshLinkNeeded;
import health.reprieve.outcomes.persistence.DiaryRepository;
import health.reprieve.patients.PatientView;
import health.reprieve.platform.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Opens a diary by its patient's link. */
@Dependent
class DiaryDoor {

  /** A PHQ-9 with each answer changed once, and the other questions. */
  private static final int ACTS_AN_HOUR = 40;

  private final SignedLinks links;
  private final DiaryRepository diaries;
  private final DiaryPatients patients;
  private final AuditTrail audit;
  private final ByLink byLink;

  @Inject
  DiaryDoor(
      SignedLinks links,
      DiaryRepository diaries,
      DiaryPatients patients,
      AuditTrail audit,
      ByLink byLink) {
    this.links = links;
    this.diaries = diaries;
    this.patients = patients;
    this.audit = audit;
    this.byLink = byLink;
  }

  /** A diary, its link, and whose it is. */
  record Opened(SignedLink link, Diary diary, PatientView patient, ZoneId zone) {

    LocalDate day(Instant instant) {
      return instant.atZone(zone).toLocalDate();
    }
  }

  /**
   * To look; the link may be old.
   *
   * @throws health.reprieve.notices.domain.UnknownLink if this clinic did not sign it
   */
  Opened look(String token) {
    return open(read(token));
  }

  /**
   * To change something.
   *
   * @throws FreshLinkNeeded if the link is old
   */
  Opened act(String token, Instant now) {
    SignedLink link = read(token);
    if (link.isOld(now)) {
      throw new FreshLinkNeeded();
    }
    links.count(link, ACTS_AN_HOUR);
    return open(link);
  }

  /** To do what an old link can do too. */
  Opened act(String token, int mostAnHour) {
    SignedLink link = read(token);
    links.count(link, mostAnHour);
    return open(link);
  }

  private SignedLink read(String token) {
    SignedLink link = links.read(LinkPurpose.DIARY, token);
    byLink.recognised();
    return link;
  }

  private Opened open(SignedLink link) {
    Diary diary = diaries.get(DiaryId.of(link.reference()));
    PatientView patient = patients.get(diary.patient());
    return new Opened(link, diary, patient, patients.zone(patient));
  }

  void audit(Act act, String what, Diary diary) {
    audit.ofPatient(act, what, diary.patient().value(), reference(diary));
  }

  static Reference reference(Diary diary) {
    return Reference.of("diary", diary.id().value());
  }
}
