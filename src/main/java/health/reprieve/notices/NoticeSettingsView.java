package health.reprieve.notices;

import health.reprieve.notices.domain.NoticeSettings;
import health.reprieve.notices.domain.ReminderPlan;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When reminders go out, and what letters say of the clinic.
 *
 * @param phone that letters tell people to call
 * @param version to be given back with a change
 */
public record NoticeSettingsView(
    ReminderPlan reminders, @Nullable String phone, Locale language, int version) {

  static NoticeSettingsView of(NoticeSettings settings) {
    return new NoticeSettingsView(
        settings.reminders(), settings.phone(), settings.language(), settings.version());
  }
}
