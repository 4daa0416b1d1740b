package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Contract;
import health.reprieve.testing.Contract.Operation;
import health.reprieve.testing.JsonOperations;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The written API contract and the resources say the same. */
class ContractTest {

  private final Contract contract = Contract.read();
  private final Map<String, JsonOperations.Way> ways = JsonOperations.all();

  @Test
  void lists_every_path_and_method_and_no_other() {
    assertThat(contract.operations().keySet()).isEqualTo(ways.keySet());
  }

  @Test
  void every_reference_leads_somewhere() {
    assertThat(contract.danglingReferences()).isEmpty();
  }

  @Test
  void every_operation_says_what_it_does_answers_and_refuses() {
    assertThat(contract.operations().values())
        .allSatisfy(
            operation -> {
              assertThat(operation.summary()).as(operation.name()).isNotBlank();
              assertThat(operation.successes()).as(operation.name()).isNotEmpty();
              assertThat(operation.answersRefusals() || operation.isPublic())
                  .as(operation.name())
                  .isTrue();
            });
    assertThat(contract.operations().values().stream().map(Operation::id)).doesNotHaveDuplicates();
  }

  @Test
  void every_operation_that_reads_a_body_describes_it() {
    ways.forEach(
        (name, way) ->
            assertThat(operation(name).hasBody())
                .as(name + " reads a body")
                .isEqualTo(way.readsBody()));
  }

  @Test
  void described_answers_have_the_fields_of_the_records() {
    ways.forEach(
        (name, way) ->
            way.answer()
                .ifPresent(
                    record -> {
                      Set<String> described = operation(name).answerFields();
                      assertThat(described).as(name).isEqualTo(JsonOperations.fields(record));
                    }));
  }

  @Test
  void every_change_that_names_a_version_takes_it_by_If_Match_and_no_other_does() {
    assertThat(contract.operations().values())
        .allSatisfy(
            operation ->
                assertThat(operation.takesIfMatch())
                    .as(operation.name())
                    .isEqualTo(operation.namesVersion()))
        .anyMatch(Operation::namesVersion);
  }

  /** Answers whose version is that of one thing in them. */
  private static final Set<String> OF_A_PART =
      Set.of("GET /api/relief-definition/reassessment", "GET /api/wait-list");

  @Test
  void every_answer_with_a_version_of_its_own_carries_it_as_ETag() {
    assertThat(contract.operations().values())
        .filteredOn(one -> !OF_A_PART.contains(one.name()))
        .allSatisfy(
            operation ->
                operation
                    .successes()
                    .forEach(
                        status ->
                            assertThat(operation.carriesETag(status))
                                .as(operation.name() + " " + status)
                                .isEqualTo(operation.versionedAnswers().contains(status))))
        .anyMatch(operation -> !operation.versionedAnswers().isEmpty());
  }

  private Operation operation(String name) {
    Operation operation = contract.operations().get(name);
    assertThat(operation).as(name).isNotNull();
    return java.util.Objects.requireNonNull(operation);
  }
}
