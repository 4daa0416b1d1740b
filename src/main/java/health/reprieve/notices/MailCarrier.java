package health.reprieve.notices;

import health.reprieve.notices.domain.Channel;
import jakarta.activation.DataHandler;
import jakarta.enterprise.context.Dependent;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;

/**
 * Sends e-mails by the server that REPRIEVE_SMTP_HOST, _PORT, _USER, _PASSWORD, _TLS and _FROM
 * name. TLS is {@code starttls} unless _TLS says {@code tls} (from the first byte) or {@code none}.
 */
@Dependent
class MailCarrier implements Carrier {

  private static final String SECONDS_10 = "10000";

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean open() {
    return Settings.text("smtp.host").isPresent();
  }

  @Override
  public void carry(Parcel parcel) throws NotDelivered {
    try {
      MimeMessage mail = mail(session(), parcel);
      Optional<String> user = Settings.text("smtp.user");
      if (user.isPresent()) {
        Transport.send(mail, user.get(), Settings.text("smtp.password").orElse(""));
      } else {
        Transport.send(mail);
      }
    } catch (AuthenticationFailedException refused) {
      throw new NotDelivered("the mail server refused our user name or password", false);
    } catch (AddressException | SendFailedException refused) {
      throw addressRefused(refused);
    } catch (MessagingException failed) {
      throw new NotDelivered("the mail server could not be reached or broke off", false);
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

  private static Session session() {
    String tls = Settings.text("smtp.tls").orElse("starttls");
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", Settings.text("smtp.host").orElseThrow());
    properties.put("mail.smtp.port", Settings.text("smtp.port").orElse(port(tls)));
    properties.put("mail.smtp.auth", String.valueOf(Settings.text("smtp.user").isPresent()));
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

  private static String port(String tls) {
    return tls.equals("tls") ? "465" : tls.equals("none") ? "25" : "587";
  }

  private static MimeMessage mail(Session session, Parcel parcel) throws MessagingException {
    InternetAddress from =
        new InternetAddress(Settings.text("smtp.from").orElse("reprieve@localhost"));
    MimeMessage mail = new Numbered(session, parcel, from);
    mail.setFrom(from);
    mail.setRecipient(RecipientType.TO, new InternetAddress(parcel.address(), true));
    mail.setSubject(parcel.message().subject(), "UTF-8");
    mail.setHeader(
        "Date",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(parcel.written().atOffset(ZoneOffset.UTC)));
    mail.setHeader("Auto-Submitted", "auto-generated");
    CalendarEntry calendar = parcel.message().calendar();
    if (calendar == null) {
      mail.setText(parcel.message().text(), "UTF-8");
    } else {
      String invite =
          CalendarWriter.write(calendar, from.getAddress(), parcel.address(), parcel.written());
      mail.setContent(
          withInvite(parcel.message().text(), invite, calendar.cancelled() ? "CANCEL" : "REQUEST"));
    }
    return mail;
  }

  /** The text, the invitation beside it for programs that read it, and as a file for all others. */
  private static Multipart withInvite(String text, String invite, String method)
      throws MessagingException {
    MimeBodyPart words = new MimeBodyPart();
    words.setText(text, "UTF-8");
    MimeBodyPart read = part(invite, "text/calendar; charset=UTF-8; method=" + method);
    MimeBodyPart both = new MimeBodyPart();
    both.setContent(new MimeMultipart("alternative", words, read));
    MimeBodyPart file = part(invite, "application/ics; charset=UTF-8; name=visit.ics");
    file.setFileName("visit.ics");
    file.setDisposition(Part.ATTACHMENT);
    return new MimeMultipart("mixed", both, file);
  }

  private static MimeBodyPart part(String content, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), type)));
    return part;
  }

  /** Has the same id at each try, so that a message taken twice is told as one. */
  private static final class Numbered extends MimeMessage {

    private final String number;

    private Numbered(Session session, Parcel parcel, InternetAddress from) {
      super(session);
      String address = String.valueOf(from.getAddress());
      number =
          "<%s@%s>".formatted(parcel.notice().value(), address.substring(address.indexOf('@') + 1));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", number);
    }
  }
}
