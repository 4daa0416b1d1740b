package health.reprieve.notices;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.notices.domain.NoticeSettings;
import health.reprieve.notices.domain.ReminderPlan;
import health.reprieve.notices.domain.RemindersChanged;
import health.reprieve.notices.persistence.NoticeSettingsRepository;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and changes when reminders go out and what letters say of the clinic. */
@Retry
@Transactional
@ApplicationScoped
public class NoticeSetUp {

  private static final Reference SUBJECT = Reference.of("notice settings", new UUID(0, 1));

  private final NoticeSettingsRepository settings;
  private final AuditTrail audit;
  private final Event<RemindersChanged> changed;
  private final Clock clock;

  @Inject
  NoticeSetUp(
      NoticeSettingsRepository settings,
      AuditTrail audit,
      Event<RemindersChanged> changed,
      Clock clock) {
    this.settings = settings;
    this.audit = audit;
    this.changed = changed;
    this.clock = clock;
  }

  public NoticeSettingsView get() {
    return NoticeSettingsView.of(settings.get());
  }

  /**
   * Changes the settings; reminders that wait get their new times.
   *
   * @param version that the caller has read
   * @param phone null where letters name no number
   * @throws Stale if somebody changed them meanwhile
   */
  public NoticeSettingsView change(
      int version, ReminderPlan reminders, @Nullable String phone, Locale language) {
    Instant now = clock.instant();
    NoticeSettings stored = settings.get();
    Stale.refuseUnless(SUBJECT, stored.version(), version);
    boolean others = !stored.reminders().equals(reminders);
    stored.change(reminders, phone, language);
    settings.flush();
    audit.ofClinic(Act.CHANGED, "notice settings", SUBJECT);
    if (others) {
      changed.fire(new RemindersChanged(now));
    }
    return NoticeSettingsView.of(stored);
  }
}
