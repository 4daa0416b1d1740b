package health.reprieve.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Fired when a list of notices is about to be shown: whoever knows the people fills in their names.
 */
public final class NamesWanted {

  private final Set<UUID> people;
  private final Map<UUID, String> names = new HashMap<>();

  NamesWanted(Collection<UUID> people) {
    this.people = Set.copyOf(people);
  }

  public Set<UUID> people() {
    return people;
  }

  public void name(UUID person, String name) {
    names.put(person, name);
  }

  /** Empty where nobody knew. */
  String of(UUID person) {
    return names.getOrDefault(person, "");
  }
}
