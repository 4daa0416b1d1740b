package health.reprieve.measures.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** An answer on a sheet as stored. */
@Embeddable
public class Answer {

  @Column private int number;

  @Column private int value;

  protected Answer() {}

  Answer(int number, int value) {
    this.number = number;
    this.value = value;
  }

  int number() {
    return number;
  }

  int value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answer answer && number == answer.number && value == answer.value;
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, value);
  }
}
