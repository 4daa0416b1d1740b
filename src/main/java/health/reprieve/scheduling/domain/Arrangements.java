package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairFeatures;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is arranged for a visit besides its place: who takes the patient home, what chair it needs.
 */
@Embeddable
public class Arrangements {

  @Column(name = "escort_from")
  private @Nullable LocalTime escortFrom;

  @Column(name = "escort_to")
  private @Nullable LocalTime escortTo;

  @Embedded private ChairFeatures features = new ChairFeatures();

  @Nullable EscortHours escort() {
    return EscortHours.ofNullable(escortFrom, escortTo);
  }

  void escort(@Nullable EscortHours hours) {
    escortFrom = hours == null ? null : hours.from();
    escortTo = hours == null ? null : hours.to();
  }

  Set<ChairFeature> needs() {
    return features.all();
  }

  void need(Set<ChairFeature> needs) {
    features = ChairFeatures.of(needs);
  }
}
