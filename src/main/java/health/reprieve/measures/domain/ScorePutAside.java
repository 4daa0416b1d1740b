package health.reprieve.measures.domain;

/** This score counts no more: what it was the answer to has none now. */
public record ScorePutAside(ScoreId score) {}
