package health.reprieve.patients.domain;

import health.reprieve.platform.problem.Violations;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a patient is reached and spoken to; all of it may be unknown.
 *
 * @param phone at most 40 characters with at least one digit
 * @param email an address with one {@code @}, at most 254 characters (RFC 5321)
 * @param language of letters and of the pages behind their links; null for the clinic's
 * @param zone by whose clock the patient is asked; null for the clinic's
 */
public record Contact(
    @Nullable String phone,
    @Nullable String email,
    @Nullable Locale language,
    @Nullable ZoneId zone) {

  private static final int LONGEST_LANGUAGE = 10;
  private static final Pattern PHONE = Pattern.compile("(?=.*\\d).{1,40}");
  private static final Pattern EMAIL = Pattern.compile("(?=.{3,254}$)[^\\s@]+@[^\\s@]+");

  /** Nothing is known. */
  public static final Contact UNKNOWN = new Contact(null, null, null, null);

  /**
   * @param language a BCP 47 tag such as {@code de}
   * @param zone a region such as {@code Europe/Berlin}
   * @throws health.reprieve.platform.problem.InvalidRequest naming everything that is wrong
   */
  public static Contact of(
      @Nullable String phone,
      @Nullable String email,
      @Nullable String language,
      @Nullable String zone) {
    Violations wrong = new Violations();
    Contact contact =
        new Contact(
            WrittenText.tidy(phone),
            WrittenText.tidy(email),
            read(
                language, Contact::readLanguage, "language", "A language such as en or de.", wrong),
            read(zone, Contact::readZone, "timeZone", "A place such as Europe/Berlin.", wrong));
    if (contact.phone != null && !PHONE.matcher(contact.phone).matches()) {
      wrong.add("phone", "A phone number, at most 40 characters, such as +44 20 7946 0123.");
    }
    if (contact.email != null && !EMAIL.matcher(contact.email).matches()) {
      wrong.add("email", "An address such as name@example.org.");
    }
    wrong.refuseIfAny();
    return contact;
  }

  /** The phone number without anything between its digits; null where none is known. */
  public @Nullable String digits() {
    return phone == null ? null : phone.replaceAll("[^0-9]", "");
  }

  boolean samePhone(Contact other) {
    String digits = digits();
    return digits != null && digits.equals(other.digits());
  }

  boolean sameEmail(Contact other) {
    return email != null && email.equalsIgnoreCase(other.email);
  }

  private static <T> @Nullable T read(
      @Nullable String text,
      Function<String, T> reading,
      String field,
      String wanted,
      Violations wrong) {
    String tidy = WrittenText.tidy(text);
    if (tidy == null) {
      return null;
    }
    try {
      return reading.apply(tidy);
    } catch (IllformedLocaleException | DateTimeException none) {
      wrong.add(field, wanted);
      return null;
    }
  }

  private static Locale readLanguage(String tag) {
    Locale locale = new Locale.Builder().setLanguageTag(tag).build();
    if (locale.getLanguage().isEmpty() || locale.toLanguageTag().length() > LONGEST_LANGUAGE) {
      throw new IllformedLocaleException(tag);
    }
    return locale;
  }

  private static ZoneId readZone(String region) {
    if (!ZoneId.getAvailableZoneIds().contains(region)) {
      throw new DateTimeException("no region of the time zone database");
    }
    return ZoneId.of(region);
  }
}
