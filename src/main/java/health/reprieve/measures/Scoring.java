package health.reprieve.measures;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.audit.ByLink;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.measures.domain.Moment;
import health.reprieve.measures.domain.NewScore;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.measures.domain.Score;
import health.reprieve.measures.domain.ScoreExists;
import health.reprieve.measures.domain.ScoreGiven;
import health.reprieve.measures.domain.ScoreId;
import health.reprieve.measures.domain.ScoreInFuture;
import health.reprieve.measures.domain.ScorePutAside;
import health.reprieve.measures.domain.ScoresChanged;
import health.reprieve.measures.persistence.ScoreBatches;
import health.reprieve.measures.persistence.ScoreRepository;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Records what patients say about their pain, corrects it, sets it aside and shows it. */
@Retry
@Transactional
@ApplicationScoped
public class Scoring {

  private final ScoreRepository scores;
  private final ScoreBatches batches;
  private final ScoreViews views;
  private final BirthCheck birthCheck;
  private final CurrentStaff current;
  private final ByLink byLink;
  private final AuditTrail audit;
  private final Event<ScoreGiven> given;
  private final Event<ScorePutAside> putAside;
  private final Event<ScoresChanged> changed;
  private final Clock clock;

  @Inject
  Scoring(
      ScoreRepository scores,
      ScoreBatches batches,
      ScoreViews views,
      BirthCheck birthCheck,
      CurrentStaff current,
      ByLink byLink,
      AuditTrail audit,
      Event<ScoreGiven> given,
      Event<ScorePutAside> putAside,
      Event<ScoresChanged> changed,
      Clock clock) {
    this.scores = scores;
    this.batches = batches;
    this.views = views;
    this.birthCheck = birthCheck;
    this.current = current;
    this.byLink = byLink;
    this.audit = audit;
    this.given = given;
    this.putAside = putAside;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * Keeps a score. Giving the same one again does no harm and answers the one that stands, or that
   * this request made, also where it was set aside since.
   *
   * @param id of the score to be made
   * @throws ScoreExists if another value stands for this moment
   * @throws ScoreInFuture if it speaks for a moment to come
   * @throws health.reprieve.patients.domain.BeforeBirth if it speaks for a day before the birth
   * @throws NotFound if there is no such patient or visit
   */
  public ScoreView record(ScoreId id, NewScore wanted) {
    return record(id, wanted, clock.instant());
  }

  /** The same, for a desk that has asked the clock already. */
  public ScoreView record(ScoreId id, NewScore wanted, Instant now) {
    requirePlace(wanted);
    if (wanted.speaksFor().isAfter(now)) {
      throw new ScoreInFuture();
    }
    Optional<Score> standing = scores.find(id).or(() -> scores.findLike(wanted));
    if (standing.isPresent()) {
      return repeated(standing.get(), wanted);
    }
    birthCheck.refuseBefore(wanted.patient(), wanted.speaksFor());
    given.fire(new ScoreGiven(wanted, now));
    Score score = new Score(id, wanted, recorder(), now);
    scores.add(score);
    audit.ofPatient(Act.CREATED, "score", score.patient().value(), reference(score));
    changed.fire(new ScoresChanged(Set.of(score.patient())));
    return views.of(score);
  }

  /** Null where the patient acts. */
  private @Nullable StaffId recorder() {
    return byLink.acts() ? null : current.id();
  }

  private static void requirePlace(NewScore wanted) {
    Moment moment = wanted.moment();
    if (moment.needsVisit() && wanted.visit() == null) {
      throw new InvalidRequest("visit", "Needed: the visit that this score was given in.");
    }
    if (!moment.atVisit() && wanted.visit() != null) {
      throw new InvalidRequest("visit", "A score given outside the clinic belongs to no visit.");
    }
  }

  private ScoreView repeated(Score standing, NewScore wanted) {
    boolean same =
        standing.score().equals(wanted.score())
            && standing.patient().equals(wanted.patient())
            && standing.item() == wanted.item()
            && standing.moment() == wanted.moment();
    if (!same) {
      throw new ScoreExists();
    }
    audit.ofPatient(Act.SAW, "score", standing.patient().value(), reference(standing));
    return views.of(standing);
  }

  /**
   * Puts another value in place of a wrong one; the old one is kept with the reason.
   *
   * @param version that the caller has read
   * @throws Stale if somebody changed it meanwhile
   * @throws health.reprieve.measures.domain.ScoreSetAside if it no longer counts
   */
  public ScoreView correct(ScoreId id, int version, PainScore to, String reason) {
    Score score = scores.get(id);
    Stale.refuseUnless(reference(score), score.version(), version);
    if (score.score().equals(to)) {
      throw new InvalidRequest("score", "This value stands already; there is nothing to correct.");
    }
    scores.add(score.correct(Ids.next(), to, reason, recorder(), clock.instant()));
    scores.flush();
    audit.ofPatient(Act.CHANGED, "score corrected", score.patient().value(), reference(score));
    changed.fire(new ScoresChanged(Set.of(score.patient())));
    return views.of(score);
  }

  /**
   * Keeps a wrong score for the record only; another one may be given in its place.
   *
   * @param version that the caller has read
   * @throws Stale if somebody changed it meanwhile
   * @throws health.reprieve.measures.domain.ScoreSetAside if it is already
   */
  public ScoreView setAside(ScoreId id, int version, String because) {
    Score score = scores.get(id);
    Stale.refuseUnless(reference(score), score.version(), version);
    score.putAside(because, current.id(), clock.instant());
    scores.flush();
    audit.ofPatient(Act.CHANGED, "score set aside", score.patient().value(), reference(score));
    putAside.fire(new ScorePutAside(id));
    changed.fire(new ScoresChanged(Set.of(score.patient())));
    return views.of(score);
  }

  /**
   * One score with its corrections, also one that was set aside.
   *
   * @throws NotFound if there is no score with this id
   */
  public ScoreView get(ScoreId id) {
    Score score = scores.get(id);
    audit.ofPatient(Act.SAW, "score", score.patient().value(), reference(score));
    return views.of(score);
  }

  /** All scores of a patient that count, oldest first, with their corrections. */
  public List<ScoreView> of(PatientId patient) {
    auditSeen(patient);
    return views.of(scores.of(patient));
  }

  /** All that were ever given, oldest first: those that count and those that were set aside. */
  public List<ScoreView> everGiven(PatientId patient) {
    auditSeen(patient);
    return views.of(scores.everGiven(patient));
  }

  /** The same, for a desk that writes the audit line itself. */
  public List<ScoreView> allEverGiven(PatientId patient) {
    return views.of(scores.everGiven(patient));
  }

  private void auditSeen(PatientId patient) {
    audit.ofPatient(Act.SAW, "scores", patient.value(), Reference.of("patient", patient.value()));
  }

  /** All that count, for a desk that writes the audit line itself. */
  public List<ScoreView> allOf(PatientId patient) {
    return views.of(scores.of(patient));
  }

  /**
   * The scores given during a visit that count; the caller writes the visit into the audit trail.
   */
  public List<ScoreView> ofVisit(UUID visit) {
    return views.of(scores.ofVisit(visit));
  }

  /**
   * Keeps a visit's scores in their place after its times were corrected; the caller writes the
   * correction into the audit trail and tells of it.
   *
   * @param place the right instant for a score of this moment that speaks for that instant
   */
  public void follow(UUID visit, BiFunction<Moment, Instant, Instant> place) {
    scores
        .ofVisit(visit)
        .forEach(score -> score.moveTo(place.apply(score.moment(), score.speaksFor())));
  }

  /** What {@link #recordAll} would do; writes nothing. */
  public ScoreBatch checkAll(Collection<NewScore> wanted) {
    return sort(wanted, clock.instant()).told();
  }

  /**
   * Keeps many scores at once, all in one transaction. What stands already, or was set aside, is
   * skipped; a row that clashes with what stands, or with an earlier row, is left out and told.
   *
   * @throws ScoreInFuture if one of them speaks for a moment to come
   * @throws health.reprieve.patients.domain.BeforeBirth if one speaks for a day before the birth
   */
  public ScoreBatch recordAll(Collection<NewScore> wanted) {
    Instant now = clock.instant();
    SortedScores sorted = sort(wanted, now);
    batches.add(sorted.fresh(), current.id(), now);
    sorted
        .perPatient()
        .forEach(
            (patient, count) ->
                audit.ofPatient(
                    Act.CREATED,
                    "scores, " + count + " from a file",
                    patient.value(),
                    Reference.of("patient", patient.value())));
    changed.fire(new ScoresChanged(sorted.perPatient().keySet()));
    return sorted.told();
  }

  private SortedScores sort(Collection<NewScore> wanted, Instant now) {
    if (wanted.isEmpty()) {
      return SortedScores.of(wanted, new ScoreBatches.Known(Map.of(), Map.of()));
    }
    Instant last = Collections.max(wanted, comparing(NewScore::speaksFor)).speaksFor();
    if (last.isAfter(now)) {
      throw new ScoreInFuture();
    }
    birthCheck.refuseAny(wanted);
    Instant first = Collections.min(wanted, comparing(NewScore::speaksFor)).speaksFor();
    Set<PatientId> patients = wanted.stream().map(NewScore::patient).collect(toSet());
    return SortedScores.of(wanted, batches.known(patients, first, last));
  }

  private static Reference reference(Score score) {
    return Reference.of("score", score.id().value());
  }
}
