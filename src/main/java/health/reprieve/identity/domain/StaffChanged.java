package health.reprieve.identity.domain;

/**
 * A staff member's name, role, account or password was changed. Fired in the transaction of the
 * change.
 *
 * @param role that they have now
 * @param active whether they may sign in now
 * @param newPassword whether the password is another one
 */
public record StaffChanged(StaffId id, Role role, boolean active, boolean newPassword) {}
