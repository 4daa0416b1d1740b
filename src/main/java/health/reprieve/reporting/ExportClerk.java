package health.reprieve.reporting;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.platform.web.FailureLog;
import health.reprieve.reporting.ExportWriting.Taken;
import health.reprieve.reporting.persistence.ClinicData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;

/**
 * Makes the exports that wait. Several nodes may do so at once: each takes an export in hand in a
 * transaction that skips those another has locked. Where a node dies, another begins the export
 * anew; since the parts of the file and the state of the export are one transaction each, there is
 * never half a file to fetch.
 */
@Dependent
class ExportClerk {

  private final ExportWriting writing;
  private final ClinicData data;
  private final ClinicCalendar calendar;

  @Inject
  ExportClerk(ExportWriting writing, ClinicData data, ClinicCalendar calendar) {
    this.writing = writing;
    this.data = data;
    this.calendar = calendar;
  }

  /** Said where an export is no longer this attempt's. */
  private static final class Stopped extends IOException {}

  /** Goes until nothing waits. */
  void round() {
    boolean more = true;
    while (more) {
      more = writing.deleteOutdated();
    }
    Optional<Taken> taken = writing.take(ClinicData.files());
    while (taken.isPresent()) {
      make(taken.get());
      taken = writing.take(ClinicData.files());
    }
  }

  private void make(Taken taken) {
    try {
      write(taken);
    } catch (Stopped cancelled) {
      // whoever cancelled it or took it over has cleared the table
    } catch (IOException | RuntimeException failure) {
      writing.fail(taken, FailureLog.write(failure));
    }
  }

  private void write(Taken taken) throws IOException {
    SiteView site = calendar.site();
    PartStream parts = new PartStream(part -> goOn(writing.keep(taken, part)));
    try (ClinicZip zip =
        new ClinicZip(parts, (files, rows) -> goOn(writing.advance(taken, files, rows)))) {
      data.read(zip);
      zip.finish(site.name(), site.zone(), taken.at());
    }
    parts.finish();
    goOn(writing.finish(taken));
  }

  private static void goOn(boolean own) throws Stopped {
    if (!own) {
      throw new Stopped();
    }
  }
}
