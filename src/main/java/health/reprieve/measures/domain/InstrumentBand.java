package health.reprieve.measures.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;

/** A band of totals as stored. */
@Embeddable
public class InstrumentBand {

  @Column private BigDecimal least;

  @Column private String words;

  protected InstrumentBand() {}

  InstrumentBand(Questionnaire.Band band) {
    this.least = band.least();
    this.words = band.words();
  }

  Questionnaire.Band band() {
    return new Questionnaire.Band(least, words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InstrumentBand one && band().equals(one.band());
  }

  @Override
  public int hashCode() {
    return Objects.hash(least, words);
  }
}
