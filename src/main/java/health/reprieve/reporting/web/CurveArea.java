package health.reprieve.reporting.web;

import static health.reprieve.reporting.web.Figure.coordinate;

import health.reprieve.reporting.CurveFigure;

/** Where the axes of relief curves stand, in SVG units: days across, shares from 0 to 1 up. */
record CurveArea(int left, int right, int top, int bottom) {

  double across(double day) {
    return left + (right - left) * day / CurveFigure.LAST_DAY;
  }

  double up(double share) {
    return bottom - (bottom - top) * share;
  }

  String x(double day) {
    return coordinate(across(day));
  }

  String y(double share) {
    return coordinate(up(share));
  }

  String width(double days) {
    return coordinate((right - left) * days / CurveFigure.LAST_DAY);
  }

  String height(double share) {
    return coordinate((bottom - top) * share);
  }
}
