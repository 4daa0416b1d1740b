package health.reprieve.reporting.domain;

import java.util.UUID;

/** Names an export of everything. */
public record DataExportId(UUID value) {

  public static DataExportId of(UUID value) {
    return new DataExportId(value);
  }
}
