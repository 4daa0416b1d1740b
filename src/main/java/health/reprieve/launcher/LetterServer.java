package health.reprieve.launcher;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/**
 * A mail server on loopback that delivers nothing: each letter becomes a file. {@link LetterBox}
 * loads it apart from everything else.
 */
public final class LetterServer implements ToIntFunction<Path> {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm-ss", Locale.ROOT);

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final AtomicInteger written = new AtomicInteger();

  /**
   * Starts the server, which runs as long as this process.
   *
   * @param folder for the letters; it exists
   * @return the port
   */
  @Override
  public int applyAsInt(Path folder) {
    GreenMailUser anybody = anybody();
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (letter, to) -> {
              keep(folder, letter.getMessage(), to.getEmail());
              forgetEarlier();
              return anybody;
            });
    server.start();
    return server.getSmtp().getPort();
  }

  private GreenMailUser anybody() {
    try {
      return server.getUserManager().createUser("anybody@example.org", "anybody", "anybody");
    } catch (UserException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Under another name until it is whole, so that nobody reads half a letter. */
  private void keep(Path folder, MimeMessage letter, String to) throws MessagingException {
    String name =
        "%s %03d %s.eml"
            .formatted(
                LocalDateTime.now(ZoneId.systemDefault()).format(MOMENT),
                written.incrementAndGet(),
                to.replaceAll("[^A-Za-z0-9@.+_-]", "_"));
    Path part = folder.resolve(name + ".part");
    try {
      try (OutputStream file = Files.newOutputStream(part)) {
        letter.writeTo(file);
      }
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server keeps what it has delivered in memory. */
  private void forgetEarlier() throws MessagingException {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new MessagingException("Earlier letters stay in memory", e);
    }
  }
}
