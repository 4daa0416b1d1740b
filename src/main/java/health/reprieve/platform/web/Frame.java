package health.reprieve.platform.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: the clinic's name, who is signed in, and which place is open.
 *
 * @param site the clinic's name
 * @param person display name of who is signed in
 * @param role their role's code, which decides the places offered
 * @param roleName the role in words
 * @param zone by whose clock times are shown
 * @param here the open place, such as {@code board}
 * @param done what the page says was just done; null for nothing
 */
public record Frame(
    String site,
    String person,
    String role,
    String roleName,
    ZoneId zone,
    String here,
    @Nullable Done done) {

  /** Whether one of the role codes is the caller's. */
  public boolean admits(String... roles) {
    for (String admitted : roles) {
      if (admitted.equals(role)) {
        return true;
      }
    }
    return false;
  }

  /** Asks the features that know for the parts of the frame. */
  @Dependent
  public static class Maker {

    private final Event<Wanted> wanted;
    private final HttpServletRequest request;

    @jakarta.inject.Inject
    Maker(Event<Wanted> wanted, HttpServletRequest request) {
      this.wanted = wanted;
      this.request = request;
    }

    /**
     * @param here the open place, such as {@code board}
     */
    public Frame at(String here) {
      Wanted parts = new Wanted();
      wanted.fire(parts);
      Done done = Done.of(request.getQueryString()).orElse(null);
      return new Frame(
          parts.site, parts.person, parts.role, parts.roleName, parts.zone, here, done);
    }
  }

  /** Fired when a page is about to be drawn: identity and the clinic fill in what they know. */
  public static class Wanted {
    private String site = "Reprieve";
    private String person = "";
    private String role = "";
    private String roleName = "";
    private ZoneId zone = ZoneOffset.UTC;

    public void site(String name, ZoneId itsZone) {
      site = name;
      zone = itsZone;
    }

    public void person(@Nullable String name, String roleCode, String roleWords) {
      person = name == null ? "" : name;
      role = roleCode;
      roleName = roleWords;
    }
  }
}
