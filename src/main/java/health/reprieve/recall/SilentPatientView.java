package health.reprieve.recall;

import health.reprieve.outcomes.SilentDiaryView;

/** A patient who does not answer the diary, and how far the clinic came in reaching them. */
public record SilentPatientView(SilentDiaryView diary, ContactStandView contact) {}
