package health.reprieve.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/** Measures everything, and writes the figures to target/benchmark.md. */
public final class Benchmarks {

  private static final Path TARGET = Path.of("target");
  private static final Path FIGURES = TARGET.resolve("benchmark.md");
  private static final int PATIENTS = 600_000;
  private static final int PATIENTS_OF_HISTORY = 20_000;

  /** Later than the bookings reach. */
  private static final int LIVE_DAY = 8_000;

  /** Numbers of courses before which the report is opened. */
  private static final int[] COURSES = {10_000, 100_000, 1_000_000};

  private static final String[] ALL = {"bookings", "planner", "board", "live", "report"};

  private Benchmarks() {}

  /**
   * Needs the built tree in target.
   *
   * @param arguments the parts to measure, of bookings, planner, board, live and report, with
   *     commas between; or all. "report:5000" opens the report before so many courses only
   */
  public static void main(String[] arguments) throws Exception {
    Files.deleteIfExists(FIGURES);
    try (BenchmarkServer server = BenchmarkServer.start(TARGET)) {
      server.awaitReady();
      SeededClinic clinic = SeededClinic.open(PATIENTS);
      Set<String> parts = Set.of(arguments[0].equals("all") ? ALL : arguments[0].split(",", -1));
      if (parts.contains("planner")) {
        tell(List.of(new PlannerTime(clinic, PATIENTS / 2).halfFill().measure()));
      }
      if (parts.contains("bookings")) {
        BookingRate bookings = new BookingRate(clinic, PlannerTime.DAYS);
        tell(bookings.measure(1, 8, 32));
        tell(
            List.of(
                "", new HotSlot(clinic, bookings.patientsTaken(), bookings.daysTaken()).measure()));
      }
      if (parts.contains("live")) {
        tell(List.of(new LiveBoard(clinic, PATIENTS - LiveBoard.PATIENTS, LIVE_DAY).measure()));
      }
      if (parts.contains("board")) {
        BoardPage.addHistory(PATIENTS - 2 * PATIENTS_OF_HISTORY, PATIENTS_OF_HISTORY);
        tell(List.of(new BoardPage().measure()));
      }
      for (String part : parts) {
        if (part.startsWith("report")) {
          ReportTime report = new ReportTime();
          tell(report.measure(courses(part)));
          tell(report.afterStart(server));
        }
      }
    }
  }

  /** Each part as soon as it is measured: one that fails takes no other with it. */
  private static void tell(List<String> lines) throws IOException {
    Files.write(FIGURES, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    PrintStream out = System.out;
    lines.forEach(out::println);
  }

  private static int[] courses(String part) {
    int colon = part.indexOf(':');
    return colon < 0 ? COURSES : new int[] {Integer.parseInt(part.substring(colon + 1))};
  }
}
