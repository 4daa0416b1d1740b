package health.reprieve.notices.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When reminders go out, and what letters say of the clinic. There is one row. */
@Entity
@Table(name = "notice_settings")
public class NoticeSettings {

  /** The id of the one row. */
  public static final int ONE = 1;

  @Id private int id;

  @Column(name = "reminder_days")
  private String reminderDays;

  @Column(name = "reminder_at")
  private LocalTime reminderAt;

  @Column private @Nullable String phone;

  @Column private String language;

  @Version private int version;

  protected NoticeSettings() {}

  public ReminderPlan reminders() {
    return ReminderPlan.of(reminderDays, reminderAt);
  }

  /** The number that letters tell people to call. */
  public @Nullable String phone() {
    return phone;
  }

  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  public int version() {
    return version;
  }

  public void change(ReminderPlan plan, @Nullable String newPhone, Locale newLanguage) {
    reminderDays = plan.daysText().replace(" ", "");
    reminderAt = plan.at();
    phone = newPhone;
    language = newLanguage.toLanguageTag();
  }
}
