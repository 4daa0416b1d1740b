package health.reprieve.measures.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** The words of an answer as stored. */
@Embeddable
public class InstrumentOption {

  @Column private int value;

  @Column private String words;

  protected InstrumentOption() {}

  InstrumentOption(int value, String words) {
    this.value = value;
    this.words = words;
  }

  int value() {
    return value;
  }

  String words() {
    return words;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InstrumentOption option
        && value == option.value
        && words.equals(option.words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, words);
  }
}
