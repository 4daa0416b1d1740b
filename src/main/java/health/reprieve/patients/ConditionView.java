package health.reprieve.patients;

import health.reprieve.patients.domain.ConditionCode;
import health.reprieve.patients.domain.ConditionId;
import health.reprieve.patients.domain.ReportGroupCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a patient has.
 *
 * @param groupName in the catalogue's words of today
 * @param code null where only the condition is known; without a label where the catalogue dropped
 *     it
 * @param since when it began, if known
 */
public record ConditionView(
    ConditionId id,
    ReportGroupCode group,
    String groupName,
    @Nullable ConditionCode code,
    @Nullable LocalDate since,
    Instant recordedAt) {}
