package health.reprieve.recall.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of the terms of recall, with who approved it. Never edited: a change is the next. */
@Entity
@Table(name = "recall_terms")
public class RecallTermsVersion {

  @Id private int version;

  @Column(name = "lead_days")
  private int leadDays;

  @Column(name = "trial_sessions")
  private @Nullable Integer trialSessions;

  @Column(name = "in_force_since")
  private Instant inForceSince;

  @Column(name = "approved_by")
  private String approvedBy;

  protected RecallTermsVersion() {}

  private RecallTermsVersion(int version, RecallTerms terms, Instant since, String approvedBy) {
    this.version = version;
    this.leadDays = terms.leadDays();
    this.trialSessions = terms.trialSessions();
    this.inForceSince = since;
    this.approvedBy = approvedBy;
  }

  /** The version that follows this one and replaces it. */
  public RecallTermsVersion next(RecallTerms terms, Instant now, String approver) {
    return new RecallTermsVersion(version + 1, terms, now, approver);
  }

  public int version() {
    return version;
  }

  public RecallTerms terms() {
    return new RecallTerms(leadDays, trialSessions);
  }

  public Instant inForceSince() {
    return inForceSince;
  }

  public String approvedBy() {
    return approvedBy;
  }
}
