package health.reprieve.patients.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition that outcomes are reported by, with the codes that belong to it. Never deleted: a
 * group that is no longer offered keeps the patients it has.
 */
@Entity
@Table(name = "report_group")
public class ReportGroup {

  @Id private String code;

  @Column private String name;

  @Column
  @Enumerated(EnumType.STRING)
  private Endpoint endpoint;

  @Column private int position;

  @Column private boolean active;

  @ElementCollection
  @CollectionTable(
      name = "report_group_code",
      joinColumns = @JoinColumn(name = "report_group", referencedColumnName = "code"))
  private Set<CodeRow> codes = new HashSet<>();

  @Version private int version;

  protected ReportGroup() {}

  public ReportGroupCode code() {
    return ReportGroupCode.of(code);
  }

  public String name() {
    return name;
  }

  public Endpoint endpoint() {
    return endpoint;
  }

  public int position() {
    return position;
  }

  public boolean active() {
    return active;
  }

  public int version() {
    return version;
  }

  /** Codes by system, then code. */
  public List<ConditionCode> codes() {
    return codes.stream()
        .map(CodeRow::toCode)
        .sorted(Comparator.comparing(ConditionCode::system).thenComparing(ConditionCode::code))
        .toList();
  }

  /** Changes how the group is called, where it stands in lists and whether it is offered. */
  public void describe(String newName, int newPosition, boolean nowActive) {
    name = newName;
    position = newPosition;
    active = nowActive;
  }

  /** Changes the measure that the group's outcome is read from. */
  public void measureBy(Endpoint newEndpoint) {
    endpoint = newEndpoint;
  }

  /** Replaces the codes. What patients have recorded stays as it is. */
  public void classifyBy(List<ConditionCode> newCodes) {
    Set<CodeRow> rows = newCodes.stream().map(CodeRow::new).collect(Collectors.toSet());
    codes.retainAll(rows);
    codes.addAll(rows);
  }
}
