package health.reprieve.platform.persistence;

/** Fired once at start, when the schema is up to date and before the first request. */
public record SchemaReady() {}
