package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.Violation;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldsTest {

  @Test
  void reads_the_rows_of_a_form_and_leaves_blank_ones_out() {
    assertThat(numbers(form("1", "", "2"))).containsExactly(1, 2);
  }

  @Test
  void tells_which_row_is_wrong() {
    Fields fields = form("1", "seven", "2");
    numbers(fields);
    assertThatThrownBy(fields::refuseIfAny)
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused ->
                assertThat(refused.violations())
                    .extracting(Violation::field)
                    .containsExactly("rows.1.n"));
  }

  @Test
  void says_how_a_number_with_thousands_is_written() {
    Fields fields = form("1.000,5");
    fields.rows(
        "rows", row -> Optional.ofNullable(row.decimal("n", BigDecimal.ZERO, BigDecimal.TEN)));
    assertThatThrownBy(fields::refuseIfAny)
        .hasMessageContaining("A number with nothing between its thousands, such as 1000.5");
  }

  @Test
  void names_fields_that_nobody_asked_for() {
    MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
    sent.putSingle("words", "x");
    sent.putSingle("query", "y");
    Fields fields = Fields.of(sent);
    fields.text("words", 10);
    fields.refuseOthers();
    assertThat(wrongs(fields)).extracting(Violation::field).containsExactly("query");
  }

  @Test
  void a_flag_of_an_address_is_true_or_false_and_said_once() {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    query.putSingle("yes", "true");
    query.putSingle("no", "false");
    query.putSingle("one", "1");
    query.putSingle("bare", "");
    query.put("both", List.of("true", "false"));
    Fields fields = Fields.of(query);
    assertThat(fields.flag("yes")).isTrue();
    assertThat(fields.flag("no")).isFalse();
    assertThat(fields.flag("missing")).isFalse();
    fields.flag("one");
    fields.flag("bare");
    fields.flag("both");
    assertThat(wrongs(fields)).extracting(Violation::field).containsExactly("one", "bare", "both");
  }

  @Test
  void takes_dates_from_1900_to_2200() {
    MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
    sent.putSingle("first", "1900-01-01");
    sent.putSingle("last", "2200-12-31");
    sent.putSingle("early", "-2025-12-01");
    sent.put("days", List.of("2026-11-24", "2201-01-01"));
    Fields fields = Fields.of(sent);
    fields.date("first");
    fields.date("last");
    fields.date("early");
    fields.dates("days");
    assertThat(wrongs(fields))
        .containsExactly(
            new Violation("early", "A date from 1900 on."),
            new Violation("days", "A date up to 2200."));
  }

  @Test
  void names_what_was_sent_twice_but_for_lists() {
    MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
    sent.put("sex", List.of("male", "female"));
    sent.put("days", List.of("a", "b"));
    Fields fields = Fields.of(sent);
    fields.text("sex", 10);
    fields.texts("days");
    fields.refuseOthers();
    assertThat(wrongs(fields)).extracting(Violation::field).containsExactly("sex");
  }

  private static List<Violation> wrongs(Fields fields) {
    try {
      fields.refuseIfAny();
      return List.of();
    } catch (InvalidRequest refused) {
      return refused.violations();
    }
  }

  private static List<Integer> numbers(Fields fields) {
    return fields.rows("rows", row -> Optional.ofNullable(row.integer("n", 0, 10)));
  }

  private static Fields form(String... numbers) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    for (int row = 0; row < numbers.length; row++) {
      form.putSingle("rows." + row + ".n", numbers[row]);
    }
    return Fields.of(form);
  }
}
