package health.reprieve.reporting;

/**
 * How long relief truly lasts in a simulated clinic: some patients never have any, with the others
 * it lasts a Weibull-distributed time. Times are days since the end of the last infusion.
 *
 * @param response share of patients with any relief, more than 0 and at most 1
 * @param shape of Weibull's distribution
 * @param scale of Weibull's distribution, in days
 */
record TrueRelief(double response, double shape, double scale) {

  /** Share of all patients who are in relief at this time. */
  double inRelief(double day) {
    return response * Math.exp(-Math.pow(day / scale, shape));
  }

  /** Half of those who are in relief at this time have lost it by then. */
  double medianOfThoseInRelief(double day) {
    return scale * Math.pow(Math.log(2) + Math.pow(day / scale, shape), 1 / shape);
  }

  /**
   * When relief ends of a patient who has any.
   *
   * @param unit equally likely anywhere in (0, 1]
   */
  double end(double unit) {
    return scale * Math.pow(-Math.log(unit), 1 / shape);
  }
}
