package health.reprieve.reporting;

import health.reprieve.reporting.ManyClinics.Figure;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the table and the plot of {@code src/docs/statistics.md}: the table goes to
 * target/simulation.md and from there to the document by hand, the plot straight to its place.
 */
public final class ReliefSimulation {

  /** Where the plot stands. */
  static final Path PLOT = Path.of("src", "docs", "relief-simulation.svg");

  static final double RESPONSE = 2.0 / 3;

  /** The law by which the design chose the estimator. */
  static final TrueRelief USUAL = new TrueRelief(RESPONSE, 1.2, 18);

  private static final TrueRelief LONG_TAIL = new TrueRelief(RESPONSE, 0.8, 30);
  private static final TrueRelief ALIKE = new TrueRelief(RESPONSE, 2, 20);

  static final int PATIENTS = 180;
  private static final int FEW_PATIENTS = 45;
  private static final double BAD_DAYS = 0.05;
  private static final int CLINICS = 250;
  private static final int REPEATS = 200;
  private static final double HUNDRED = 100;

  private ReliefSimulation() {}

  /**
   * @param arguments the number of clinics of each kind, then of bootstrap repeats; those of the
   *     document where there are none
   */
  public static void main(String[] arguments) throws Exception {
    int clinics = arguments.length > 0 ? Integer.parseInt(arguments[0]) : CLINICS;
    int repeats = arguments.length > 1 ? Integer.parseInt(arguments[1]) : REPEATS;
    List<String> lines = new ArrayList<>();
    lines.add("| clinic | read by | day 7 | day 14 | day 28 | median, days |");
    lines.add("|---|---|---|---|---|---|");
    PrintStream out = System.out;
    for (SimulatedClinic clinic : clinics()) {
      List<String> rows = rows(ManyClinics.of(clinic, clinics, repeats));
      rows.forEach(out::println);
      lines.addAll(rows);
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "simulation.md"), lines);
    Files.writeString(PLOT, SimulationPlot.draw());
  }

  private static List<SimulatedClinic> clinics() {
    List<SimulatedClinic> kinds = new ArrayList<>();
    for (TrueRelief relief : List.of(USUAL, LONG_TAIL, ALIKE)) {
      kinds.add(SimulatedClinic.weekly(relief, PATIENTS));
      kinds.add(SimulatedClinic.daily(relief, PATIENTS));
    }
    kinds.add(SimulatedClinic.weekly(USUAL, FEW_PATIENTS));
    kinds.add(SimulatedClinic.daily(USUAL, FEW_PATIENTS));
    kinds.add(SimulatedClinic.weekly(USUAL, PATIENTS).withBadDays(BAD_DAYS));
    kinds.add(SimulatedClinic.daily(USUAL, PATIENTS).withBadDays(BAD_DAYS));
    return kinds;
  }

  private static List<String> rows(ManyClinics clinics) {
    List<String> rows = new ArrayList<>();
    StringBuilder truth = new StringBuilder();
    for (Figure figure : Figure.values()) {
      truth.append(' ').append(number(clinics.truth(figure), decimals(figure))).append(" |");
    }
    rows.add("| " + words(clinics.clinic()) + " | truth |" + truth);
    for (Approach approach : Approach.values()) {
      StringBuilder row = new StringBuilder("| | ").append(approach.words()).append(" |");
      for (Figure figure : Figure.values()) {
        double bias = clinics.bias(approach, figure);
        row.append(bias < 0 ? " −" : " +")
            .append(number(Math.abs(bias), decimals(figure)))
            .append(", ")
            .append(number(HUNDRED * clinics.covered(approach, figure) / clinics.size(), 0))
            .append(" % |");
      }
      rows.add(row.toString());
    }
    return rows;
  }

  private static int decimals(Figure figure) {
    return figure == Figure.MEDIAN ? 2 : 3;
  }

  private static String words(SimulatedClinic clinic) {
    String badDays = number(HUNDRED * clinic.badDays(), 0);
    return "%s, Weibull(%s, %s d), n = %d%s"
        .formatted(
            clinic.everyDays() == 1 ? "daily" : "weekly",
            number(clinic.relief().shape(), 1),
            number(clinic.relief().scale(), 0),
            clinic.patients(),
            clinic.badDays() > 0 ? ", " + badDays + " % bad days" : "");
  }

  private static String number(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
