package health.reprieve.benchmark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Measures everything, and writes the figures to target/benchmark.md. */
public final class Benchmarks {

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
    Path target = Path.of("target");
    List<String> lines = new ArrayList<>();
    try (BenchmarkServer server = BenchmarkServer.start(target)) {
      server.awaitReady();
      SeededClinic clinic = SeededClinic.open(PATIENTS);
      Set<String> parts = Set.of(arguments[0].equals("all") ? ALL : arguments[0].split(",", -1));
      if (parts.contains("planner")) {
        lines.add(new PlannerTime(clinic, PATIENTS / 2).halfFill().measure());
      }
      if (parts.contains("bookings")) {
        BookingRate bookings = new BookingRate(clinic, PlannerTime.DAYS);
        lines.addAll(bookings.measure(1, 8, 32));
        lines.add("");
        lines.add(new HotSlot(clinic, bookings.patientsTaken(), bookings.daysTaken()).measure());
      }
      if (parts.contains("live")) {
        lines.add(new LiveBoard(clinic, PATIENTS - LiveBoard.PATIENTS, LIVE_DAY).measure());
      }
      if (parts.contains("board")) {
        BoardPage.addHistory(PATIENTS_OF_HISTORY);
        lines.add(new BoardPage().measure());
      }
      for (String part : parts) {
        if (part.startsWith("report")) {
          lines.addAll(new ReportTime().measure(courses(part)));
        }
      }
    }
    Files.write(target.resolve("benchmark.md"), lines);
    PrintStream out = System.out;
    lines.forEach(out::println);
  }

  private static int[] courses(String part) {
    int colon = part.indexOf(':');
    return colon < 0 ? COURSES : new int[] {Integer.parseInt(part.substring(colon + 1))};
  }
}
