package health.reprieve.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The product-limit estimate of Kaplan and Meier (1958), with Greenwood's variance. For times that
 * are known only within bounds it needs invented dates: see {@link Turnbull}.
 */
public final class KaplanMeier {

  private KaplanMeier() {}

  /** S(t) = Π (1 − d / n) over the times up to t; those censored at a time are at risk at it. */
  public static KaplanMeierCurve estimate(EventTable table) {
    List<KaplanMeierCurve.Point> points = new ArrayList<>();
    double survival = 1;
    double greenwood = 0;
    double hazard = 0;
    for (EventTable.Row row : table.rows()) {
      double atRisk = row.atRisk();
      double events = row.events();
      if (row.events() > 0) {
        survival *= (atRisk - events) / atRisk;
        greenwood += events / (atRisk * (atRisk - events));
        hazard += events / atRisk;
      }
      points.add(new KaplanMeierCurve.Point(row, survival, greenwood, hazard));
    }
    return new KaplanMeierCurve(table.n(), points);
  }
}
