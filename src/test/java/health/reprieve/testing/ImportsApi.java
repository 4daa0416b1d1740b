package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Imports files as one client. */
public final class ImportsApi {

  public static final String HEADER = "patient_record_number,condition,time,score,kind\n";
  private static final String PATH = "/api/imports/diaries";
  private static final int CHUNK = 1 << 16;

  private final Client client;

  private ImportsApi(Client client) {
    this.client = client;
  }

  public static ImportsApi as(Client client) {
    return new ImportsApi(client);
  }

  /** A row of a file, with its line end. */
  public static String row(
      String recordNumber, String condition, Object time, Object score, String kind) {
    return String.join(",", recordNumber, condition, time.toString(), score.toString(), kind)
        + "\n";
  }

  public JsonNode check(String file) {
    return send("?dryRun=true", file).expect(200).json();
  }

  public JsonNode load(String file) {
    return tryLoad(file).expect(200).json();
  }

  public Answer tryLoad(String file) {
    return send("", file);
  }

  public JsonNode loadGoodRows(String file) {
    return send("?goodRowsOnly=true", file).expect(200).json();
  }

  /** Sends a file with this after the address. */
  public Answer trySend(String query, String file) {
    return send(query, file);
  }

  private Answer send(String query, String file) {
    return client.send("POST", PATH + query, BodyPublishers.ofString(file), "text/csv", List.of());
  }

  /**
   * Announces a body of this length and sends none of it.
   *
   * @return the first line of the answer
   */
  public String announce(long length) {
    return announce(PATH, "text/csv", length);
  }

  /** The same at another address. */
  String announce(String path, String contentType, long length) {
    try (Socket socket = connect()) {
      write(socket, path, contentType, "Content-Length: " + length);
      return upTo("\r", socket.getInputStream());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /**
   * Sends a body whose length is not announced until an answer comes.
   *
   * @param most bytes to send
   * @return the bytes sent, and the first line of the answer
   */
  public Sent pour(long most) {
    return pour(PATH, "text/csv", "", most, "\r");
  }

  /**
   * The same at another address.
   *
   * @param beginning what the body begins with
   * @param end up to which the answer is read
   */
  Sent pour(String path, String contentType, String beginning, long most, String end) {
    try (Socket socket = connect()) {
      write(socket, path, contentType, "Transfer-Encoding: chunked");
      if (!beginning.isEmpty()) {
        chunk(socket, beginning);
      }
      String much = "x".repeat(CHUNK);
      long sent = 0;
      while (sent < most && socket.getInputStream().available() == 0) {
        chunk(socket, much);
        sent += CHUNK;
      }
      return new Sent(sent, upTo(end, socket.getInputStream()));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static void chunk(Socket socket, String content) throws IOException {
    String chunk = Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
    socket.getOutputStream().write(chunk.getBytes(StandardCharsets.US_ASCII));
  }

  /** How much was sent before the answer came. */
  public record Sent(long bytes, String answer) {}

  private static Socket connect() throws IOException {
    URI server = Server.uri("/");
    return new Socket(server.getHost(), server.getPort());
  }

  private void write(Socket socket, String path, String contentType, String length)
      throws IOException {
    OutputStream out = socket.getOutputStream();
    String head =
        String.join(
            "\r\n",
            "POST " + path + " HTTP/1.1",
            "Host: " + Server.uri("/").getAuthority(),
            "Cookie: " + client.cookie(),
            "Sec-Fetch-Site: same-origin",
            "Content-Type: " + contentType,
            length,
            "",
            "");
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String upTo(String end, InputStream in) throws IOException {
    StringBuilder answer = new StringBuilder();
    for (int one = in.read(); one >= 0; one = in.read()) {
      answer.append((char) one);
      if (answer.indexOf(end) >= 0) {
        break;
      }
    }
    return answer.toString();
  }
}
