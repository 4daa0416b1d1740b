package health.reprieve.patients.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A medicine the patient usually takes.
 *
 * @param dose in the patient's words, such as "20 mg twice a day"
 * @param mmePerDay for opioids: morphine milligram equivalents a day, from 0, one decimal
 */
public record Medication(String name, @Nullable String dose, @Nullable BigDecimal mmePerDay) {}
