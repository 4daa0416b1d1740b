package health.reprieve.identity.domain;

/** Somebody got an account. Fired in the transaction of the change. */
public record StaffAdded(StaffId id, Role role) {}
