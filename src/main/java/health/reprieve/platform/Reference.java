package health.reprieve.platform;

import java.util.UUID;

/**
 * Names a thing of another feature without knowing it: the kind in the glossary's words and the id.
 *
 * @param kind such as "appointment" or "score"
 * @param id of the thing
 */
public record Reference(String kind, UUID id) {

  public static Reference of(String kind, UUID id) {
    return new Reference(kind, id);
  }
}
