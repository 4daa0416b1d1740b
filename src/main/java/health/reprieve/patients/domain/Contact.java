package health.reprieve.patients.domain;

import health.reprieve.platform.problem.Violations;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a patient is reached; both may be unknown.
 *
 * @param phone at most 40 characters with at least one digit
 * @param email an address with one {@code @}, at most 254 characters (RFC 5321)
 */
public record Contact(@Nullable String phone, @Nullable String email) {

  private static final Pattern PHONE = Pattern.compile("(?=.*\\d).{1,40}");
  private static final Pattern EMAIL = Pattern.compile("(?=.{3,254}$)[^\\s@]+@[^\\s@]+");

  /**
   * @throws health.reprieve.platform.problem.InvalidRequest naming everything that is wrong
   */
  public static Contact of(@Nullable String phone, @Nullable String email) {
    Contact contact = new Contact(WrittenText.tidy(phone), WrittenText.tidy(email));
    Violations wrong = new Violations();
    if (contact.phone != null && !PHONE.matcher(contact.phone).matches()) {
      wrong.add("phone", "A phone number, at most 40 characters, such as +44 20 7946 0123.");
    }
    if (contact.email != null && !EMAIL.matcher(contact.email).matches()) {
      wrong.add("email", "An address such as name@example.org.");
    }
    wrong.refuseIfAny();
    return contact;
  }
}
