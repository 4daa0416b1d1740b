package health.reprieve.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * Compares each JSON answer that any test gets with the contract. A field that the contract does
 * not name, one that it requires and that is missing, a value of another type, and an ETag other
 * than the version of what is answered fail the test.
 */
final class ContractWatch {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(
          VersionFlag.V4,
          builder ->
              builder
                  .metaSchema(OpenApi30.getInstance())
                  .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
  private static final Map<String, Contract.Operation> OPERATIONS = Contract.read().operations();
  private static final Map<String, JsonSchema> KNOWN = new ConcurrentHashMap<>();

  private ContractWatch() {}

  static void compare(String method, String path, Answer answer) {
    if (!path.startsWith("/api/") || !answer.header("Content-Type").contains("json")) {
      return;
    }
    String name = method + " " + path.replaceAll("\\?.*", "");
    OPERATIONS.keySet().stream()
        .filter(operation -> pattern(operation).matcher(name).matches())
        .min(Comparator.comparingInt(ContractWatch::variables))
        .ifPresent(operation -> compare(operation, answer));
  }

  private static void compare(String operation, Answer answer) {
    Set<ValidationMessage> wrong =
        KNOWN
            .computeIfAbsent(operation + " " + answer.status(), key -> schema(operation, answer))
            .validate(answer.json());
    Assertions.assertThat(wrong)
        .as("%s answers %d: %s", operation, answer.status(), answer.body())
        .isEmpty();
    if (contract(operation).carriesETag(String.valueOf(answer.status()))) {
      Assertions.assertThat(answer.header("ETag"))
          .as("%s: the ETag", operation)
          .isEqualTo("\"" + answer.json().path("version").asText() + "\"");
    }
  }

  private static JsonSchema schema(String operation, Answer answer) {
    return SCHEMAS.getSchema(JSON.valueToTree(contract(operation).strictAnswer(answer.status())));
  }

  private static Contract.Operation contract(String operation) {
    return java.util.Objects.requireNonNull(OPERATIONS.get(operation));
  }

  private static Pattern pattern(String operation) {
    return Pattern.compile(operation.replaceAll("\\{\\w+}", "[^/]+"));
  }

  private static int variables(String operation) {
    return (int) operation.chars().filter(sign -> sign == '{').count();
  }
}
