package health.reprieve.reporting;

import health.reprieve.outcomes.ReliefDefinitionView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a report is about, and by which rules it was made.
 *
 * @param site name of the clinic
 * @param zone by which its days are meant
 * @param first local day of the period
 * @param last local day of the period, included
 * @param smallestCell nothing is said of fewer patients
 */
public record ReportHead(
    String site,
    ZoneId zone,
    LocalDate first,
    LocalDate last,
    Instant madeAt,
    String madeBy,
    ReliefDefinitionView definition,
    int smallestCell) {}
