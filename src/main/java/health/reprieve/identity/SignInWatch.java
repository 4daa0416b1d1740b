package health.reprieve.identity;

import health.reprieve.identity.domain.SignInToken;
import health.reprieve.identity.persistence.StandingSignIns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;

/** Looks whether sign-ins still stand, for what stays open longer than a request. */
@ApplicationScoped
public class SignInWatch {

  private static final Logger LOG = System.getLogger(SignInWatch.class.getName());

  private final StandingSignIns signIns;
  private final Clock clock;

  @Inject
  SignInWatch(StandingSignIns signIns, Clock clock) {
    this.signIns = signIns;
    this.clock = clock;
  }

  /** Those of the tokens that still recognise somebody; all while the database does not answer. */
  public Set<SignInToken> standing(Set<SignInToken> tokens) {
    try {
      return signIns.among(tokens, clock.instant());
    } catch (SQLException silent) {
      LOG.log(Level.DEBUG, "sign-ins were not looked at", silent);
      return tokens;
    }
  }
}
