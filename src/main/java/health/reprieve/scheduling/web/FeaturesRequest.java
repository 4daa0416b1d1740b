package health.reprieve.scheduling.web;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.IfMatch;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the chair of a visit must have. */
record FeaturesRequest(Set<ChairFeature> features, int version) {

  static FeaturesRequest of(Fields fields, @Nullable String ifMatch) {
    Set<ChairFeature> features = fields.choices("features", ChairFeature.class);
    int version = IfMatch.version(ifMatch, fields);
    fields.refuseIfAny();
    return new FeaturesRequest(features, version);
  }
}
