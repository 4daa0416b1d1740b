package health.reprieve.notices.persistence;

import health.reprieve.notices.domain.NoticeSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The one row of settings. */
@Dependent
public class NoticeSettingsRepository {

  @PersistenceContext private EntityManager entities;

  public NoticeSettings get() {
    return entities.find(NoticeSettings.class, NoticeSettings.ONE);
  }

  public void flush() {
    entities.flush();
  }
}
