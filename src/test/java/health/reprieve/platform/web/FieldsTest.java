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
