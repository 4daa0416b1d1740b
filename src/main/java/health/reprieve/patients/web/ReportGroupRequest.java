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
    String code = row.text("code", 30);
    String label = row.text("label", 160);
    if (code == null && label == null) {
      return Optional.empty();
    }
    if (code == null || label == null) {
      row.violation(code == null ? "code" : "label", "Needed.");
      return Optional.empty();
    }
    Optional<CodeSystem> system = CodeSystem.of(row.requiredText("system", 20));
    if (system.isEmpty()) {
      row.violation("system", SYSTEMS);
      return Optional.empty();
    }
    String capitals = code.toUpperCase(Locale.ROOT);
    if (!seen.add(system.get() + " " + capitals)) {
      row.violation("code", "This code stands in the list twice.");
    }
    return Optional.of(new ConditionCode(system.get(), capitals, label));
  }
}
