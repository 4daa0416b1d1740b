package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartStreamTest {

  @Test
  void parts_have_one_length_but_the_last_and_together_are_what_was_written() throws IOException {
    byte[] content = new byte[3 * PartStream.LENGTH + 17];
    new Random(1).nextBytes(content);
    List<Integer> lengths = new ArrayList<>();
    ByteArrayOutputStream together = new ByteArrayOutputStream();
    PartStream stream =
        new PartStream(
            part -> {
              lengths.add(part.length);
              together.writeBytes(part);
            });

    int at = 0;
    for (int piece = 1; at < content.length; piece = piece * 3 % 100_003) {
      int length = Math.min(piece, content.length - at);
      stream.write(content, at, length);
      at += length;
    }
    stream.finish();

    assertThat(lengths)
        .containsExactly(PartStream.LENGTH, PartStream.LENGTH, PartStream.LENGTH, 17);
    assertThat(together.toByteArray()).isEqualTo(content);
  }

  @Test
  void a_file_that_ends_with_a_part_has_no_empty_one() throws IOException {
    List<Integer> lengths = new ArrayList<>();
    PartStream stream = new PartStream(part -> lengths.add(part.length));

    stream.write(new byte[PartStream.LENGTH]);
    stream.write(7);
    stream.finish();
    stream.finish();

    assertThat(lengths).containsExactly(PartStream.LENGTH, 1);
  }
}
