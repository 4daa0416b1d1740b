package health.reprieve.patients.domain;

/** From now on a condition is reported on another measure. */
public record MeasureChanged(ReportGroupCode condition, Endpoint to) {}
