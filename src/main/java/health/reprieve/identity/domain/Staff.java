package health.reprieve.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A person who works in the clinic and signs in. Never deleted: what they did keeps their name. */
@Entity
@Table(name = "staff")
public class Staff {

  @Id private UUID id;

  @Column private String username;

  @Column(name = "display_name")
  private String displayName;

  @Column
  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private int version;

  protected Staff() {}

  public Staff(
      UUID id, String username, String displayName, Role role, String passwordHash, Instant now) {
    this.id = id;
    this.username = username;
    this.displayName = displayName;
    this.role = role;
    this.passwordHash = passwordHash;
    this.active = true;
    this.createdAt = now;
  }

  public StaffId id() {
    return StaffId.of(id);
  }

  public String username() {
    return username;
  }

  public String displayName() {
    return displayName;
  }

  public Role role() {
    return role;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public boolean active() {
    return active;
  }

  public int version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Changes how the person is called and what they may do. */
  public void describe(String newDisplayName, Role newRole, boolean nowActive) {
    displayName = newDisplayName;
    role = newRole;
    active = nowActive;
  }

  /** Replaces the password; only its hash is kept. */
  public void changePassword(String newPasswordHash) {
    passwordHash = newPasswordHash;
  }
}
