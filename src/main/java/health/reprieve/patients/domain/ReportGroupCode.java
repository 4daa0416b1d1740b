package health.reprieve.patients.domain;

/** Names a report group, a condition that outcomes are reported by, such as {@code CRPS}. */
public record ReportGroupCode(String value) {

  public static ReportGroupCode of(String value) {
    return new ReportGroupCode(value.strip());
  }

  @Override
  public String toString() {
    return value;
  }
}
