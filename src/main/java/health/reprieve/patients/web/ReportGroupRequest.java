package health.reprieve.patients.web;

import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.CodeSystem;
import health.reprieve.patients.domain.ConditionCode;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.web.Fields;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a condition of the catalogue shall become. */
final class ReportGroupRequest {

  private static final String SYSTEMS =
      Arrays.stream(CodeSystem.values())
          .map(CodeSystem::text)
          .collect(Collectors.joining(", ", "One of ", "."));

  private ReportGroupRequest() {}

  /** Everything given. */
  static ReportGroupView whole(Fields fields, ReportGroupCode code) {
    Endpoint endpoint = fields.requiredChoice("endpoint", Endpoint.class);
    return described(fields, code, endpoint);
  }

  /** Name, place and codes given; the measure stays. */
  static ReportGroupView described(Fields fields, ReportGroupView now) {
    return described(fields, now.code(), now.endpoint());
  }

  /** Only the measure given. */
  static ReportGroupView measured(Fields fields, ReportGroupView now) {
    Endpoint endpoint = fields.requiredChoice("endpoint", Endpoint.class);
    int version = version(fields);
    fields.refuseIfAny();
    return new ReportGroupView(
        now.code(), now.name(), endpoint, now.position(), now.active(), now.codes(), version);
  }

  private static ReportGroupView described(Fields fields, ReportGroupCode code, Endpoint endpoint) {
    ReportGroupView wanted =
        new ReportGroupView(
            code,
            fields.requiredText("name", 80),
            endpoint,
            fields.requiredInteger("position", 0, 1000),
            fields.bool("active"),
            codes(fields),
            version(fields));
    fields.refuseIfAny();
    return wanted;
  }

  private static int version(Fields fields) {
    return fields.requiredInteger("version", 0, Integer.MAX_VALUE);
  }

  private static List<ConditionCode> codes(Fields fields) {
    Set<String> seen = new HashSet<>();
    return fields.rows("codes", row -> code(row, seen));
  }

  private static Optional<ConditionCode> code(Fields row, Set<String> seen) {
    if (row.text("code", 30) == null && row.text("label", 160) == null) {
      return Optional.empty();
    }
    String code = row.requiredText("code", 30).toUpperCase(Locale.ROOT);
    String label = row.requiredText("label", 160);
    Optional<CodeSystem> system = CodeSystem.of(row.requiredText("system", 20));
    if (system.isEmpty()) {
      row.violation("system", SYSTEMS);
    } else if (!seen.add(system.get() + " " + code)) {
      row.violation("code", "This code stands in the list twice.");
    }
    return system.map(known -> new ConditionCode(known, code, label));
  }
}
