package health.reprieve.notices;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes a message as an e-mail: plain text, and an invitation for each calendar entry. */
final class MailWriter {

  private MailWriter() {}

  /**
   * @throws AddressException if the person's address is none
   */
  static MimeMessage write(Session session, Parcel parcel, InternetAddress from)
      throws MessagingException {
    MimeMessage mail = new Numbered(session, parcel, from);
    mail.setFrom(from);
    mail.setRecipient(RecipientType.TO, new InternetAddress(parcel.address(), true));
    mail.setSubject(parcel.message().subject(), "UTF-8");
    mail.setHeader(
        "Date",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(parcel.written().atOffset(ZoneOffset.UTC)));
    mail.setHeader("Auto-Submitted", "auto-generated");
    List<CalendarEntry> calendar = parcel.message().calendar();
    if (calendar.isEmpty()) {
      mail.setText(parcel.message().text(), "UTF-8");
    } else {
      mail.setContent(withInvites(parcel, String.valueOf(from.getAddress())));
    }
    return mail;
  }

  /**
   * The text and each invitation as a file; a single one also beside the text, for programs that
   * read it.
   */
  private static Multipart withInvites(Parcel parcel, String from) throws MessagingException {
    List<CalendarEntry> calendar = parcel.message().calendar();
    MimeBodyPart words = new MimeBodyPart();
    words.setText(parcel.message().text(), "UTF-8");
    MimeMultipart whole = new MimeMultipart("mixed");
    if (calendar.size() == 1) {
      CalendarEntry only = calendar.get(0);
      String type =
          "text/calendar; charset=UTF-8; method=" + (only.cancelled() ? "CANCEL" : "REQUEST");
      MimeBodyPart both = new MimeBodyPart();
      both.setContent(
          new MimeMultipart("alternative", words, part(invite(only, parcel, from), type)));
      whole.addBodyPart(both);
    } else {
      whole.addBodyPart(words);
    }
    for (int number = 1; number <= calendar.size(); number++) {
      String name = calendar.size() == 1 ? "visit.ics" : "visit-%d.ics".formatted(number);
      MimeBodyPart file =
          part(
              invite(calendar.get(number - 1), parcel, from),
              "application/ics; charset=UTF-8; name=" + name);
      file.setFileName(name);
      file.setDisposition(Part.ATTACHMENT);
      whole.addBodyPart(file);
    }
    return whole;
  }

  private static String invite(CalendarEntry entry, Parcel parcel, String from) {
    return CalendarWriter.write(entry, from, parcel.address(), parcel.written());
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
      number = "<%s@%s>".formatted(parcel.reference(), address.substring(address.indexOf('@') + 1));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", number);
    }
  }
}
