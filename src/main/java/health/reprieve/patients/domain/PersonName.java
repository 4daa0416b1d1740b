package health.reprieve.patients.domain;

import health.reprieve.platform.problem.InvalidRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's name: given name, family name or both. Many people have only one name; it may stand in
 * either place.
 */
public record PersonName(@Nullable String given, @Nullable String family) {

  public static final int LONGEST = 120;

  /**
   * @throws InvalidRequest if both are blank or one is longer than {@value #LONGEST} characters
   */
  public static PersonName of(@Nullable String given, @Nullable String family) {
    PersonName name = new PersonName(WrittenText.tidy(given), WrittenText.tidy(family));
    if (name.given == null && name.family == null) {
      throw new InvalidRequest("familyName", "Give the family name, the given name or both.");
    }
    refuseLong("givenName", name.given);
    refuseLong("familyName", name.family);
    return name;
  }

  /** As one speaks of them: "Nell Mockford". */
  public String displayName() {
    return Stream.of(given, family).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  /** As lists and the board write it: "Mockford N.", or the only name in full. */
  public String shortName() {
    if (given == null || family == null) {
      return displayName();
    }
    return family + " " + Character.toString(given.codePointAt(0)) + ".";
  }

  /**
   * Whether it may be the same name written otherwise: of the shorter one each part comes near to
   * one of the other's, in whatever order, with or without accents.
   */
  public boolean isLike(PersonName other) {
    List<String> own = SearchWords.parts(displayName());
    List<String> others = SearchWords.parts(other.displayName());
    boolean shorter = own.size() <= others.size();
    List<String> fewer = shorter ? own : others;
    List<String> more = shorter ? others : own;
    return !fewer.isEmpty()
        && fewer.stream()
            .allMatch(part -> more.stream().anyMatch(word -> Spelling.alike(part, word)));
  }

  private static void refuseLong(String field, @Nullable String part) {
    if (part != null && WrittenText.length(part) > LONGEST) {
      throw new InvalidRequest(field, "At most %d characters.".formatted(LONGEST));
    }
  }
}
