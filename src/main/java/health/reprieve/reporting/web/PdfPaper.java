package health.reprieve.reporting.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.models.runtime.JteModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints a page as PDF, its plots with it. The page's template is well-formed XML and holds its own
 * styles; nothing is fetched from anywhere. The font is Inter in two weights, embedded with the
 * letters used; letters that it lacks print as #. The PDF is tagged for screen readers (PDF/UA),
 * which also keeps the library from loading the fonts of the printing machine.
 */
final class PdfPaper {

  private static final int REGULAR = 400;
  private static final int BOLD = 700;
  private static final Set<FSFontUseCase> EVERYWHERE =
      EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

  static {
    XRLog.setLoggerImpl(new PaperLog());
  }

  private PdfPaper() {}

  static byte[] print(JteModel page) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (BatikSVGDrawer plots = new BatikSVGDrawer()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useSVGDrawer(plots);
      use(builder, "Inter-Regular.ttf", REGULAR);
      use(builder, "Inter-Bold.ttf", BOLD);
      builder.usePdfUaAccessibility(true);
      builder.useUriResolver((base, uri) -> null);
      builder.withHtmlContent(page.render(), null);
      builder.withProducer("Reprieve");
      builder.toStream(pdf);
      builder.run();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return pdf.toByteArray();
  }

  /**
   * Prints as much on one page as fits on it.
   *
   * @param most parts that there are
   * @param pageOf makes the page of so many parts; without any it fits
   */
  static byte[] onOnePage(int most, IntFunction<JteModel> pageOf) {
    byte[] all = print(pageOf.apply(most));
    if (most == 0 || fits(all)) {
      return all;
    }
    byte[] fitting = print(pageOf.apply(0));
    int fit = 0;
    int tooMany = most;
    while (tooMany - fit > 1) {
      int middle = (fit + tooMany) / 2;
      byte[] page = print(pageOf.apply(middle));
      if (fits(page)) {
        fit = middle;
        fitting = page;
      } else {
        tooMany = middle;
      }
    }
    return fitting;
  }

  private static boolean fits(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages() == 1;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void use(PdfRendererBuilder builder, String file, int weight) {
    builder.useFont(() -> font(file), "Inter", weight, FontStyle.NORMAL, true, EVERYWHERE);
  }

  private static InputStream font(String file) {
    return Objects.requireNonNull(PdfPaper.class.getResourceAsStream(file), file);
  }
}
