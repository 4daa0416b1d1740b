package health.reprieve.reporting.persistence;

import health.reprieve.patients.domain.Sex;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.treatment.domain.ProtocolId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which courses a report counts. Null means any.
 *
 * @param round whose outcomes are read
 * @param period in which their first infusions started
 * @param doseFrom mg/kg, included
 * @param doseBelow mg/kg, not included; null with {@code doseFrom}
 * @param numbers first and last of a patient's courses of the condition
 * @param ages in years, first and last
 */
public record Admission(
    int round,
    TimeRange period,
    @Nullable ProtocolId protocol,
    @Nullable BigDecimal doseFrom,
    @Nullable BigDecimal doseBelow,
    Span numbers,
    Span ages,
    @Nullable Sex sex) {

  /** Whole numbers, both ends included. */
  public record Span(int least, int most) {

    /** Every number from 0 on. */
    public static final Span ANY = new Span(0, Integer.MAX_VALUE);
  }
}
