package health.reprieve.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a PDF says, page by page, in one line each. Inter draws the apostrophe and the end quote
 * like two rarer letters, and PDFBox reads those; they are put back.
 */
public final class PdfText {

  private PdfText() {}

  public static List<String> pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> pages = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(
            stripper.getText(document).replaceAll("\\s+", " ").replace('ʼ', '’').replace('ˮ', '”'));
      }
      return pages;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
