package health.reprieve.patients.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the pages write days and amounts. */
public final class PatientWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private PatientWords() {}

  /** Such as "19 Feb 1971". */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** Without zeros at the end, such as "30" and "7.5". */
  public static String amount(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
