package health.reprieve.notices.web;

import health.reprieve.notices.domain.ReminderPlan;
import health.reprieve.platform.web.Fields;
import java.time.LocalTime;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings as they are to be. */
record NoticeSettingsRequest(
    ReminderPlan reminders, @Nullable String phone, Locale language, int version) {

  private static final ReminderPlan NONE = new ReminderPlan(List.of(), LocalTime.MIN);

  static NoticeSettingsRequest of(Fields fields) {
    String days = Objects.requireNonNullElse(fields.text("reminderDays", 60), "");
    LocalTime at = fields.requiredTime("reminderAt");
    String phone = fields.text("phone", 40);
    Locale language = language(fields);
    NoticeSettingsRequest request =
        new NoticeSettingsRequest(
            fields.value(NONE, () -> ReminderPlan.of(days, at), "reminderDays"),
            phone,
            language,
            fields.requiredInteger("version", 0, Integer.MAX_VALUE));
    fields.refuseIfAny();
    return request;
  }

  private static Locale language(Fields fields) {
    String tag = fields.requiredText("language", 10);
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException wrong) {
      fields.violation("language", "A language such as en or nl.");
      return Locale.ENGLISH;
    }
  }
}
