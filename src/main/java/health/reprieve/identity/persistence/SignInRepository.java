package health.reprieve.identity.persistence;

import health.reprieve.identity.domain.SignIn;
import health.reprieve.identity.domain.SignInToken;
import health.reprieve.identity.domain.StaffId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Sign-ins by token. */
@Dependent
public class SignInRepository {

  @PersistenceContext private EntityManager entities;

  public void add(SignIn signIn) {
    entities.persist(signIn);
  }

  public Optional<SignIn> find(SignInToken token) {
    return Optional.ofNullable(entities.find(SignIn.class, token.hash()));
  }

  public void remove(SignIn signIn) {
    entities.remove(signIn);
  }

  public void removeAllOf(StaffId staff) {
    entities
        .createQuery("delete from SignIn s where s.staffId = :staff")
        .setParameter("staff", staff.value())
        .executeUpdate();
  }

  public void removeExpired(Instant now) {
    entities
        .createQuery("delete from SignIn s where s.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
