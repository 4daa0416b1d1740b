package health.reprieve.patients;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much opioid a patient took by the medication review of a day.
 *
 * @param on local day of the site
 * @param mmePerDay morphine milligram equivalents a day, from 0; null where it is not known
 */
public record OpioidDose(LocalDate on, @Nullable BigDecimal mmePerDay) {}
