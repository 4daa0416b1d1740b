package health.reprieve.measures.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A question of an instrument as stored. */
@Embeddable
public class InstrumentItem {

  @Column private int number;

  @Column private String text;

  @Column private int least;

  @Column private int most;

  @Column private @Nullable String loinc;

  @Column(name = "alarm_above")
  private @Nullable Integer alarmAbove;

  protected InstrumentItem() {}

  InstrumentItem(Questionnaire.Question question) {
    this.number = question.number();
    this.text = question.text();
    this.least = question.least();
    this.most = question.most();
    this.loinc = question.loinc();
    this.alarmAbove = question.alarmAbove();
  }

  Questionnaire.Question question() {
    return new Questionnaire.Question(number, text, least, most, loinc, alarmAbove);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InstrumentItem item && question().equals(item.question());
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, text);
  }
}
