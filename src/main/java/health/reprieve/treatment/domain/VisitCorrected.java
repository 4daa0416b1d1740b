package health.reprieve.treatment.domain;

/** What was written down of a visit was wrong and was put right; its times may be other ones. */
public record VisitCorrected(VisitId visit) {}
