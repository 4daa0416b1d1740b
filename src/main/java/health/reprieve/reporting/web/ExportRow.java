package health.reprieve.reporting.web;

import health.reprieve.reporting.DataExportView;
import health.reprieve.reporting.domain.DataExportState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An export as the page lists it.
 *
 * @param look class of its tag
 * @param state in words
 * @param detail how far it has come, why it failed, or how long it is kept
 */
public record ExportRow(
    DataExportView export, String ordered, String look, String icon, String state, String detail) {

  private static final double MEGABYTE = 1_000_000;

  static ExportRow of(DataExportView export, ZoneId zone) {
    return new ExportRow(
        export,
        day(export.orderedAt(), zone),
        look(export.state()),
        icon(export.state()),
        state(export.state()),
        detail(export, zone));
  }

  public String id() {
    return export.id().value().toString();
  }

  public boolean isOpen() {
    return export.state().isOpen();
  }

  public boolean isDone() {
    return export.state() == DataExportState.DONE;
  }

  private static String day(@Nullable Instant instant, ZoneId zone) {
    return Figure.times(zone).format(Objects.requireNonNull(instant));
  }

  private static String look(DataExportState state) {
    return switch (state) {
      case DONE -> "tag--good";
      case FAILED -> "tag--bad";
      case WAITING, RUNNING -> "tag--accent";
      case CANCELLED, DELETED -> "";
    };
  }

  private static String icon(DataExportState state) {
    return switch (state) {
      case DONE -> "check";
      case FAILED -> "stop";
      case WAITING, RUNNING -> "clock";
      case CANCELLED, DELETED -> "x";
    };
  }

  private static String state(DataExportState state) {
    return switch (state) {
      case WAITING -> "waits";
      case RUNNING -> "being made";
      case DONE -> "ready";
      case FAILED -> "failed";
      case CANCELLED -> "cancelled";
      case DELETED -> "deleted";
    };
  }

  private static String detail(DataExportView export, ZoneId zone) {
    return switch (export.state()) {
      case WAITING -> "Begins within seconds.";
      case RUNNING ->
          String.format(
              Locale.ENGLISH,
              "%d of %d files, %,d rows so far",
              export.filesDone(),
              export.files(),
              export.rowsDone());
      case DONE ->
          String.format(
              Locale.ENGLISH,
              "%d files, %,d rows, %.1f MB. Kept until %s.",
              export.files(),
              export.rowsDone(),
              export.bytes() / MEGABYTE,
              day(export.keptUntil(), zone));
      case FAILED -> Objects.requireNonNullElse(export.reason(), "");
      case CANCELLED -> "No file was kept.";
      case DELETED -> "The file is gone; make a new export.";
    };
  }
}
