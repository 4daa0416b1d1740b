package health.reprieve.measures.domain;

import java.util.Locale;

/** Names an instrument, such as PHQ9. */
public record InstrumentCode(String value) {

  public static InstrumentCode of(String value) {
    return new InstrumentCode(value.strip().toUpperCase(Locale.ROOT));
  }
}
