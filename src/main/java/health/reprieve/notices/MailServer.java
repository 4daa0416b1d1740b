package health.reprieve.notices;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that REPRIEVE_SMTP_HOST, _PORT, _USER, _PASSWORD, _TLS and _FROM name.
 *
 * @param port null for the usual one of {@code tls}
 * @param tls {@code starttls}, without which nothing is sent; {@code tls} from the first byte on;
 *     or {@code none}
 * @param user null where the server wants no sign-in
 * @param from the sender
 */
record MailServer(
    String host,
    @Nullable String port,
    String tls,
    @Nullable String user,
    String password,
    String from) {

  private static final String SECONDS_10 = "10000";
  private static final List<String> WAYS = List.of("starttls", "tls", "none");

  static boolean isNamed() {
    return Settings.text("smtp.host").isPresent();
  }

  static MailServer named() {
    return new MailServer(
        Settings.text("smtp.host").orElseThrow(),
        Settings.text("smtp.port").orElse(null),
        Settings.text("smtp.tls").orElse("starttls").toLowerCase(Locale.ROOT),
        Settings.text("smtp.user").orElse(null),
        Settings.text("smtp.password").orElse(""),
        Settings.text("smtp.from").orElse(""));
  }

  /**
   * Hands the message over; returns when the server has taken it.
   *
   * @throws NotDelivered if it has not, or the settings cannot be right
   */
  void send(Parcel parcel) throws NotDelivered {
    if (!WAYS.contains(tls)) {
      throw new NotDelivered("REPRIEVE_SMTP_TLS is none of starttls, tls and none", false);
    }
    InternetAddress sender = sender();
    try {
      MimeMessage mail = MailWriter.write(session(), parcel, sender);
      if (user == null) {
        Transport.send(mail);
      } else {
        Transport.send(mail, user, password);
      }
    } catch (AuthenticationFailedException refused) {
      throw new NotDelivered("the mail server refused our user name or password", false);
    } catch (AddressException | SendFailedException refused) {
      throw addressRefused(refused);
    } catch (MessagingException failed) {
      throw new NotDelivered("the mail server could not be reached or broke off", false);
    }
  }

  private InternetAddress sender() throws NotDelivered {
    try {
      return new InternetAddress(from, true);
    } catch (AddressException none) {
      throw new NotDelivered("REPRIEVE_SMTP_FROM is no address to send from", false);
    }
  }

  /** Only where the server named the address as invalid would it refuse it again. */
  private static NotDelivered addressRefused(MessagingException refused) {
    boolean invalid =
        refused instanceof AddressException
            || (refused instanceof SendFailedException sending && named(sending));
    return invalid
        ? new NotDelivered("the mail server refused this address", true)
        : new NotDelivered("the mail server did not take the message", false);
  }

  private static boolean named(SendFailedException refused) {
    Address[] invalid = refused.getInvalidAddresses();
    return invalid != null && invalid.length > 0;
  }

  private Session session() {
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", host);
    properties.put("mail.smtp.port", port == null ? usualPort() : port);
    properties.put("mail.smtp.auth", String.valueOf(user != null));
    properties.put("mail.smtp.ssl.enable", String.valueOf(tls.equals("tls")));
    properties.put("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
    properties.put("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.connectiontimeout", SECONDS_10);
    properties.put("mail.smtp.timeout", SECONDS_10);
    properties.put("mail.smtp.writetimeout", SECONDS_10);
    properties.put("mail.mime.charset", "UTF-8");
    return Session.getInstance(properties);
  }

  private String usualPort() {
    return tls.equals("tls") ? "465" : tls.equals("none") ? "25" : "587";
  }
}
