package health.reprieve.measures;

import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.patients.domain.PatientId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to be kept.
 *
 * @param answeredAt when the patient answered; null for now
 * @param answers by the number of their question; some may be missing
 * @param total from a licensed paper; null where the answers are entered
 */
public record NewSheet(
    PatientId patient,
    InstrumentCode instrument,
    @Nullable Instant answeredAt,
    Map<Integer, Integer> answers,
    @Nullable BigDecimal total) {}
