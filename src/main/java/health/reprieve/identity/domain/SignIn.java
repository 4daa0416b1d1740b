package health.reprieve.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One sign-in of one browser or program. Ends by itself after twelve hours, a working day with its
 * edges.
 */
@Entity
@Table(name = "sign_in")
public class SignIn {

  private static final Duration LENGTH = Duration.ofHours(12);

  @Id
  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Column(name = "staff_id")
  private UUID staffId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected SignIn() {}

  public SignIn(SignInToken token, StaffId staff, Instant now) {
    this.tokenHash = token.hash();
    this.staffId = staff.value();
    this.createdAt = now;
    this.expiresAt = now.plus(LENGTH);
  }

  public StaffId staff() {
    return StaffId.of(staffId);
  }

  public Instant createdAt() {
    return createdAt;
  }
}
