package health.reprieve.benchmark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures everything, and writes the figures to target/benchmark.md. */
public final class Benchmarks {

  private static final int PATIENTS = 600_000;
  private static final int PATIENTS_OF_HISTORY = 20_000;

  private Benchmarks() {}

  /** Needs the built tree in target. */
  public static void main(String[] arguments) throws Exception {
    Path target = Path.of("target");
    List<String> lines = new ArrayList<>();
    try (BenchmarkServer server = BenchmarkServer.start(target)) {
      server.awaitReady();
      SeededClinic clinic = SeededClinic.open(PATIENTS);
      BookingRate bookings = new BookingRate(clinic);
      lines.addAll(bookings.measure(1, 8, 32));
      lines.add("");
      lines.add(new HotSlot(clinic, bookings.patientsTaken(), bookings.daysTaken()).measure());
      BoardPage.addHistory(PATIENTS_OF_HISTORY);
      lines.add(new BoardPage().measure());
    }
    Files.write(target.resolve("benchmark.md"), lines);
    PrintStream out = System.out;
    lines.forEach(out::println);
  }
}
