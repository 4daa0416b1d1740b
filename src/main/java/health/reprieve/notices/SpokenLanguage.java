package health.reprieve.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which language a person is spoken to: the one that is registered for them, on a page else the
 * first that their phone wishes, as far as the words are written in it; else the clinic's.
 */
@RequestScoped
public class SpokenLanguage {

  private final NoticeSetUp settings;

  private List<Locale> wished = List.of();

  @Inject
  SpokenLanguage(NoticeSetUp settings) {
    this.settings = settings;
  }

  /** The languages of the phone that asks, the best first; never told where a letter is written. */
  public void wish(List<Locale> languages) {
    wished = languages;
  }

  /**
   * @param own registered for the person; null for none
   * @param file of the words, as {@link Phrases#of} takes it
   */
  public Locale to(@Nullable Locale own, String file) {
    return Stream.concat(Stream.ofNullable(own), wished.stream())
        .filter(language -> Phrases.speaks(file, language))
        .findFirst()
        .orElseGet(() -> settings.get().language());
  }

  /** The number that people are told to call; null where none is set. */
  public @Nullable String phone() {
    return settings.get().phone();
  }
}
