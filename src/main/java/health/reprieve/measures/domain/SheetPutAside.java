package health.reprieve.measures.domain;

/** This sheet counts no more: what it was the answer to has none now. */
public record SheetPutAside(SheetId sheet) {}
