package health.reprieve.scheduling.web;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.platform.web.Fields;
import java.util.Set;

/** What the chair of a visit must have. */
record FeaturesRequest(Set<ChairFeature> features, int version) {

  static FeaturesRequest of(Fields fields) {
    Set<ChairFeature> features = fields.choices("features", ChairFeature.class);
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    fields.refuseIfAny();
    return new FeaturesRequest(features, version);
  }
}
