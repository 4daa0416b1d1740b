package health.reprieve.outcomes.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * One version of what the clinic calls relief, with who approved it. Never edited: a change is the
 * next version, so that every report printed can be told apart.
 */
@Entity
@Table(name = "relief_definition")
public class ReliefDefinitionVersion {

  @Id private int version;

  @Column(name = "relief_percent")
  private int reliefPercent;

  @Column(name = "confirm_count")
  private int confirmations;

  @Column(name = "onset_hours")
  private int onsetHours;

  @Column(name = "minimum_baseline")
  private BigDecimal minimumBaseline;

  @Column(name = "mood_response_percent")
  private int moodResponsePercent;

  @Column(name = "mood_confirm_count")
  private int moodConfirmations;

  @Column(name = "mood_window_days")
  private int moodWindowDays;

  @Column(name = "smallest_cell")
  private int smallestCell;

  @Column(name = "smallest_export_cell")
  private int smallestExportCell;

  @Column(name = "in_force_since")
  private Instant inForceSince;

  @Column(name = "approved_by")
  private String approvedBy;

  protected ReliefDefinitionVersion() {}

  private ReliefDefinitionVersion(
      int version, ReliefTerms terms, Instant inForceSince, String approvedBy) {
    this.version = version;
    this.reliefPercent = terms.reliefPercent();
    this.confirmations = terms.confirmations();
    this.onsetHours = terms.onsetHours();
    this.minimumBaseline = terms.minimumBaseline();
    this.moodResponsePercent = terms.mood().responsePercent();
    this.moodConfirmations = terms.mood().confirmations();
    this.moodWindowDays = terms.mood().windowDays();
    this.smallestCell = terms.smallestCell();
    this.smallestExportCell = terms.smallestExportCell();
    this.inForceSince = inForceSince;
    this.approvedBy = approvedBy;
  }

  /** The version that follows this one and replaces it. */
  public ReliefDefinitionVersion next(ReliefTerms terms, Instant now, String approver) {
    return new ReliefDefinitionVersion(version + 1, terms, now, approver);
  }

  public int version() {
    return version;
  }

  public ReliefTerms terms() {
    return new ReliefTerms(
        reliefPercent,
        confirmations,
        onsetHours,
        minimumBaseline,
        smallestCell,
        smallestExportCell,
        mood());
  }

  private MoodTerms mood() {
    return new MoodTerms(moodResponsePercent, moodConfirmations, moodWindowDays);
  }

  public Instant inForceSince() {
    return inForceSince;
  }

  public String approvedBy() {
    return approvedBy;
  }

  /** Whether courses come out alike by both: they differ in the smallest cells at most. */
  public boolean assessesLike(ReliefDefinitionVersion other) {
    return reliefPercent == other.reliefPercent
        && confirmations == other.confirmations
        && onsetHours == other.onsetHours
        && minimumBaseline.compareTo(other.minimumBaseline) == 0
        && mood().equals(other.mood());
  }

  /** The rules of this version, with its own threshold. */
  public ReliefDefinition rules() {
    return rulesAt(new ReliefThreshold.Percent(reliefPercent));
  }

  /** The same rules with another threshold. */
  public ReliefDefinition rulesAt(ReliefThreshold threshold) {
    return new ReliefDefinition(
        version,
        inForceSince,
        threshold,
        Duration.ofHours(onsetHours),
        confirmations,
        minimumBaseline.movePointRight(1).intValueExact());
  }
}
