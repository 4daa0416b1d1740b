package health.reprieve.platform.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Serves styles, scripts, fonts and WebJars under {@code /static}. Each file is read once and kept
 * with its hash; browsers ask again with the hash and get 304, but for WebJars, whose address
 * carries their version.
 */
@WebServlet("/static/*")
public class StaticFiles extends HttpServlet {

  private static final Map<String, String> TYPES =
      Map.of(
          "css",
          "text/css;charset=utf-8",
          "js",
          "text/javascript;charset=utf-8",
          "woff2",
          "font/woff2",
          "svg",
          "image/svg+xml",
          "txt",
          "text/plain;charset=utf-8");

  private final Map<String, File> files = new ConcurrentHashMap<>();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = String.valueOf(request.getPathInfo());
    File file = files.get(path);
    if (file == null) {
      file = read(path);
      if (file == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      files.put(path, file);
    }
    boolean versioned = path.startsWith("/webjars/");
    response.setHeader(
        "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
    response.setHeader("ETag", file.tag());
    if (file.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(file.type());
    response.setContentLength(file.content().length);
    response.getOutputStream().write(file.content());
  }

  private @Nullable File read(String path) throws IOException {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null
        || path.contains("..")
        || path.startsWith("/WEB-INF")
        || path.startsWith("/META-INF")) {
      return null;
    }
    try (InputStream in = getServletContext().getResourceAsStream(path)) {
      if (in == null) {
        return null;
      }
      byte[] content = in.readAllBytes();
      return new File(content, type, '"' + HexFormat.of().formatHex(sha256(content)) + '"');
    }
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("every Java has SHA-256", every);
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record File(byte[] content, String type, String tag) {}
}
