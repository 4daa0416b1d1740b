package health.reprieve.interop.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.interop.csv.domain.DiaryRow;
import health.reprieve.interop.csv.domain.ExcelWorkbook;
import health.reprieve.interop.csv.domain.RowProblem;
import health.reprieve.interop.csv.domain.TooManyRows;
import health.reprieve.interop.csv.domain.UnreadableFile;
import health.reprieve.interop.csv.domain.WrongHeader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiaryReaderTest {

  private static final String HEADER = "patient_record_number,condition,time,score,kind\n";
  private static final String ROW = "1037-131,CRPS,2026-03-01,7,home\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEADER + ROW,
        "\uFEFF" + HEADER + ROW,
        "patient_record_number,condition,time,score,kind\r\n1037-131,CRPS,2026-03-01,7,home\r\n",
        "patient_record_number;condition;time;score;kind\n1037-131;CRPS;2026-03-01;7;home",
        "patient_record_number, condition, time, score, kind\n\"1037-131\",CRPS, 2026-03-01 ,7,home"
      })
  void reads_files_as_programs_write_them(String file) {
    assertThat(read(file).rows())
        .containsExactly(new DiaryRow(2, List.of("1037-131", "CRPS", "2026-03-01", "7", "home")));
  }

  @Test
  void knows_a_workbook_by_its_first_bytes() {
    assertThatThrownBy(() -> DiaryReader.read(new byte[] {'P', 'K', 3, 4, 20, 0}))
        .isInstanceOf(ExcelWorkbook.class)
        .hasMessageContaining("CSV UTF-8");
  }

  @Test
  void counts_lines_as_an_editor_does() {
    DiaryReader read = read(HEADER + "\n" + ROW + "\r\n1037-131,CRPS\n" + ROW);

    assertThat(read.rows()).extracting(DiaryRow::line).containsExactly(3L, 6L);
    assertThat(read.problems()).containsExactly(new RowProblem(5, "row", "", "5 cells, not 2."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "patient,condition,time,score,kind\n",
        "condition,patient_record_number,time,score,kind\n",
        "patient_record_number,condition,time,score,kind,note\n",
        ROW
      })
  void refuses_another_header(String file) {
    assertThatThrownBy(() -> read(file)).isInstanceOf(WrongHeader.class);
  }

  @Test
  void says_from_which_line_on_a_file_cannot_be_read() {
    assertThatThrownBy(() -> read(HEADER + ROW + "\"1037-131\"x,CRPS,2026-03-01,7,home\n"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("line 3");
  }

  @Test
  void refuses_more_rows_than_are_taken_in_at_once() {
    assertThatThrownBy(() -> read(HEADER + ROW.repeat(DiaryReader.MOST_ROWS + 1)))
        .isInstanceOf(TooManyRows.class);
  }

  private static DiaryReader read(String file) {
    return DiaryReader.read(file.getBytes(StandardCharsets.UTF_8));
  }
}
