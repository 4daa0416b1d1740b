package health.reprieve.outcomes.domain;

import health.reprieve.treatment.domain.ProtocolId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.UUID;

/** The days on which patients of one protocol are asked. */
@Entity
@Table(name = "diary_plan")
public class DiaryPlan {

  @Id
  @Column(name = "protocol_id")
  private UUID protocolId;

  @Column(name = "days_before")
  private String daysBefore;

  @Column(name = "days_after")
  private String daysAfter;

  @Column(name = "follow_ups")
  private String followUps;

  @Column(name = "asks_at")
  private LocalTime asksAt;

  @Version private int version;

  protected DiaryPlan() {}

  public DiaryPlan(ProtocolId protocol, AskingPlan plan) {
    this.protocolId = protocol.value();
    change(plan);
  }

  public ProtocolId protocol() {
    return ProtocolId.of(protocolId);
  }

  public AskingPlan plan() {
    return AskingPlan.of(daysBefore, daysAfter, followUps, asksAt);
  }

  public int version() {
    return version;
  }

  public final void change(AskingPlan plan) {
    daysBefore = AskingPlan.text(plan.before());
    daysAfter = AskingPlan.text(plan.after());
    followUps = AskingPlan.text(plan.followUps());
    asksAt = plan.at();
  }
}
