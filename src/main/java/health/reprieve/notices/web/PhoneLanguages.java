package health.reprieve.notices.web;

import health.reprieve.notices.SpokenLanguage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Passes on which languages the phone of the person prefers ({@code Accept-Language}). */
@Provider
@Dependent
public class PhoneLanguages implements ContainerRequestFilter {

  private final SpokenLanguage spoken;

  @Inject
  public PhoneLanguages(SpokenLanguage spoken) {
    this.spoken = spoken;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    spoken.wish(request.getAcceptableLanguages());
  }
}
