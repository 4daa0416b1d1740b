package health.reprieve.clinic;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The site as this request has read it, for the frame of its page. */
@RequestScoped
class SeenSite {

  private @Nullable SiteView site;

  void is(SiteView read) {
    site = read;
  }

  Optional<SiteView> known() {
    return Optional.ofNullable(site);
  }
}
