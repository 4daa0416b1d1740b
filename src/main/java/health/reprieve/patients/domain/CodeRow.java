package health.reprieve.patients.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A code of a report group as stored. */
@Embeddable
public class CodeRow {

  @Column(name = "code_system")
  private String system;

  @Column private String code;

  @Column private String label;

  protected CodeRow() {}

  CodeRow(ConditionCode given) {
    system = given.system().text();
    code = given.code();
    label = given.label();
  }

  ConditionCode toCode() {
    return new ConditionCode(CodeSystem.of(system).orElseThrow(), code, label);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeRow row
        && system.equals(row.system)
        && code.equals(row.code)
        && label.equals(row.label);
  }

  @Override
  public int hashCode() {
    return Objects.hash(system, code, label);
  }
}
