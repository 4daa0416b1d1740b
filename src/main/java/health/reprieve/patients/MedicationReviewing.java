package health.reprieve.patients;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.identity.StaffKeeping;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.patients.domain.MedicationReview;
import health.reprieve.patients.domain.MedicationReviewId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReviewOnDayExists;
import health.reprieve.patients.domain.ToldMedication;
import health.reprieve.patients.persistence.MedicationReviewRepository;
import health.reprieve.patients.persistence.PatientRepository;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records what a patient usually takes, day by day, and corrects it. */
@Retry
@Transactional
@ApplicationScoped
public class MedicationReviewing {

  private final PatientRepository patients;
  private final MedicationReviewRepository reviews;
  private final StaffKeeping staff;
  private final CurrentStaff current;
  private final RequestKeys keys;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  MedicationReviewing(
      PatientRepository patients,
      MedicationReviewRepository reviews,
      StaffKeeping staff,
      CurrentStaff current,
      RequestKeys keys,
      AuditTrail audit,
      Clock clock) {
    this.patients = patients;
    this.reviews = reviews;
    this.staff = staff;
    this.current = current;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A patient's reviews that stand, latest day first, each with those that it replaced.
   *
   * @throws NotFound if there is no such patient
   */
  public List<MedicationReviewView> of(PatientId patient) {
    patients.get(patient);
    audit.ofPatient(Act.SAW, "medication", patient.value(), reference(patient));
    return views(reviews.of(patient));
  }

  /** The opioids of the reviews that stand, by day; the caller writes the audit line. */
  public List<OpioidDose> opioidsOf(PatientId patient) {
    return reviews.of(patient).stream()
        .filter(MedicationReview::stands)
        .map(review -> new OpioidDose(review.told().on(), review.mmePerDay()))
        .sorted(Comparator.comparing(OpioidDose::on))
        .toList();
  }

  /** The present day by this zone's clock, which forms offer as the day of a review. */
  public LocalDate todayIn(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /**
   * Keeps what a patient told on a day. A repeat of the request answers what the first one kept.
   *
   * @throws ReviewOnDayExists if a review of that day stands
   * @throws InvalidRequest if the day lies ahead
   * @throws NotFound if there is no such patient
   */
  public MedicationReviewView record(
      MedicationReviewId id, PatientId patient, ToldMedication told) {
    Instant now = clock.instant();
    patients.get(patient);
    keys.claim(id.value(), patient, told);
    Optional<MedicationReview> standing = reviews.find(id);
    if (standing.isPresent()) {
      audit.ofPatient(Act.SAW, "medication", patient.value(), reference(id));
      return view(standing.get());
    }
    refuseFuture(told, now);
    MedicationReview review = new MedicationReview(id, patient, told, current.id(), now);
    reviews.add(review);
    audit.ofPatient(Act.CREATED, "medication review", patient.value(), reference(id));
    return view(review);
  }

  /**
   * Puts a right review in the place of a wrong one, which is kept with the reason.
   *
   * @param version that the caller has read
   * @throws Stale if somebody corrected it meanwhile
   * @throws ReviewOnDayExists if it moves to a day of which another review stands
   * @throws InvalidRequest if the day lies ahead
   * @throws NotFound if the patient has no such review
   */
  public MedicationReviewView correct(
      PatientId patient, MedicationReviewId id, int version, ToldMedication told, String reason) {
    Instant now = clock.instant();
    MedicationReview wrong = reviews.get(patient, id);
    Stale.refuseUnless(reference(id), wrong.version(), version);
    refuseFuture(told, now);
    MedicationReviewId next = MedicationReviewId.of(Ids.next());
    MedicationReview right = wrong.correct(next, told, reason, current.id(), now);
    reviews.flush();
    reviews.add(right);
    audit.ofPatient(Act.CHANGED, "medication review corrected", patient.value(), reference(id));
    return view(right);
  }

  /** The zone is the clinic's, which stands further right: a day that is none anywhere yet. */
  private static void refuseFuture(ToldMedication told, Instant now) {
    if (told.on().isAfter(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)))) {
      throw new InvalidRequest("day", "This day lies ahead.");
    }
  }

  private Map<StaffId, String> names() {
    return staff.all().stream().collect(Collectors.toMap(StaffView::id, StaffView::displayName));
  }

  private MedicationReviewView view(MedicationReview review) {
    return view(review, List.of(), names());
  }

  private List<MedicationReviewView> views(List<MedicationReview> some) {
    Map<StaffId, String> names = names();
    Map<MedicationReviewId, MedicationReview> byId =
        some.stream().collect(Collectors.toMap(MedicationReview::id, Function.identity()));
    return some.stream()
        .filter(MedicationReview::stands)
        .map(review -> view(review, replaced(review, byId, names), names))
        .toList();
  }

  private static List<MedicationReviewView> replaced(
      MedicationReview review,
      Map<MedicationReviewId, MedicationReview> byId,
      Map<StaffId, String> names) {
    List<MedicationReviewView> before = new ArrayList<>();
    MedicationReviewId next = review.replaces();
    while (next != null) {
      MedicationReview old = Objects.requireNonNull(byId.get(next));
      before.add(view(old, List.of(), names));
      next = old.replaces();
    }
    return before;
  }

  private static MedicationReviewView view(
      MedicationReview review, List<MedicationReviewView> replaced, Map<StaffId, String> names) {
    StaffId by = review.recordedBy();
    return new MedicationReviewView(
        review.id(),
        review.told(),
        review.mmePerDay(),
        review.recordedAt(),
        by == null ? "" : names.getOrDefault(by, ""),
        review.reason(),
        replaced,
        review.version());
  }

  private static Reference reference(PatientId patient) {
    return Reference.of("patient", patient.value());
  }

  private static Reference reference(MedicationReviewId id) {
    return Reference.of("medication review", id.value());
  }
}
