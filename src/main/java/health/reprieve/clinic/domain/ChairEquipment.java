package health.reprieve.clinic.domain;

import java.util.Set;

/** What kind of place a chair is and what it offers. */
public record ChairEquipment(ChairKind kind, Set<ChairFeature> features) {}
