package health.reprieve.clinic.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;

/** Some features as a row keeps them: those that a chair has, or those that a visit needs. */
@Embeddable
public class ChairFeatures {

  @Column private boolean bed;

  @Column private boolean pump;

  @Column private boolean quiet;

  /** None. */
  public ChairFeatures() {}

  public static ChairFeatures of(Set<ChairFeature> features) {
    ChairFeatures kept = new ChairFeatures();
    kept.bed = features.contains(ChairFeature.BED);
    kept.pump = features.contains(ChairFeature.PUMP);
    kept.quiet = features.contains(ChairFeature.QUIET);
    return kept;
  }

  /** In the order of the features. */
  public Set<ChairFeature> all() {
    Set<ChairFeature> all = EnumSet.noneOf(ChairFeature.class);
    if (bed) {
      all.add(ChairFeature.BED);
    }
    if (pump) {
      all.add(ChairFeature.PUMP);
    }
    if (quiet) {
      all.add(ChairFeature.QUIET);
    }
    return all;
  }
}
