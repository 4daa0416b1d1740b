-- What every clinic starts from. All of it can be edited; limits stay unapproved until a clinician signs them.
INSERT INTO site (id, name, zone) VALUES (UNHEX('0192F0000000700080000000000000A1'), 'My clinic', 'UTC');

INSERT INTO opening_hours (site_id, weekday, opens, closes) VALUES
  (UNHEX('0192F0000000700080000000000000A1'), 1, '07:00', '18:00'),
  (UNHEX('0192F0000000700080000000000000A1'), 2, '07:00', '18:00'),
  (UNHEX('0192F0000000700080000000000000A1'), 3, '07:00', '18:00'),
  (UNHEX('0192F0000000700080000000000000A1'), 4, '07:00', '18:00'),
  (UNHEX('0192F0000000700080000000000000A1'), 5, '07:00', '18:00');

INSERT INTO report_group (code, name, endpoint, position) VALUES
  ('NEUROPATHIC', 'Neuropathic pain', 'NRS', 1),
  ('FIBROMYALGIA', 'Fibromyalgia', 'NRS', 2),
  ('CRPS', 'CRPS', 'NRS', 3),
  ('CANCER', 'Cancer pain', 'NRS', 4),
  ('MIGRAINE', 'Migraine', 'NRS', 5),
  ('BACK', 'Back pain', 'NRS', 6),
  ('MOOD', 'Mood disorders', 'PHQ9', 7),
  ('OTHER', 'Other chronic pain', 'NRS', 8);

INSERT INTO report_group_code (report_group, code_system, code, label) VALUES
  ('NEUROPATHIC', 'ICD-10-CM', 'M79.2', 'Neuralgia and neuritis, unspecified'),
  ('NEUROPATHIC', 'ICD-10-CM', 'G62.9', 'Polyneuropathy, unspecified'),
  ('NEUROPATHIC', 'ICD-10-CM', 'G62.0', 'Drug-induced polyneuropathy'),
  ('NEUROPATHIC', 'ICD-10-CM', 'E11.42', 'Type 2 diabetes mellitus with diabetic polyneuropathy'),
  ('NEUROPATHIC', 'ICD-10-CM', 'G50.0', 'Trigeminal neuralgia'),
  ('NEUROPATHIC', 'ICD-10-CM', 'B02.23', 'Postherpetic polyneuropathy'),
  ('NEUROPATHIC', 'ICD-10-CM', 'B02.29', 'Other postherpetic nervous system involvement'),
  ('NEUROPATHIC', 'ICD-10-CM', 'G54.6', 'Phantom limb syndrome with pain'),
  ('NEUROPATHIC', 'ICD-10-CM', 'G89.0', 'Central pain syndrome'),
  ('FIBROMYALGIA', 'ICD-10-CM', 'M79.7', 'Fibromyalgia'),
  ('CRPS', 'ICD-10-CM', 'G90.50', 'Complex regional pain syndrome I, unspecified'),
  ('CRPS', 'ICD-10-CM', 'G90.511', 'Complex regional pain syndrome I of right upper limb'),
  ('CRPS', 'ICD-10-CM', 'G90.512', 'Complex regional pain syndrome I of left upper limb'),
  ('CRPS', 'ICD-10-CM', 'G90.521', 'Complex regional pain syndrome I of right lower limb'),
  ('CRPS', 'ICD-10-CM', 'G90.522', 'Complex regional pain syndrome I of left lower limb'),
  ('CRPS', 'ICD-10-CM', 'G56.40', 'Causalgia of unspecified upper limb'),
  ('CRPS', 'ICD-10-CM', 'G57.70', 'Causalgia of unspecified lower limb'),
  ('CANCER', 'ICD-10-CM', 'G89.3', 'Neoplasm related pain (acute) (chronic)'),
  ('MIGRAINE', 'ICD-10-CM', 'G43.709', 'Chronic migraine without aura, not intractable'),
  ('MIGRAINE', 'ICD-10-CM', 'G43.719', 'Chronic migraine without aura, intractable'),
  ('BACK', 'ICD-10-CM', 'M54.50', 'Low back pain, unspecified'),
  ('BACK', 'ICD-10-CM', 'M54.51', 'Vertebrogenic low back pain'),
  ('BACK', 'ICD-10-CM', 'M54.59', 'Other low back pain'),
  ('BACK', 'ICD-10-CM', 'M96.1', 'Postlaminectomy syndrome'),
  ('MOOD', 'ICD-10-CM', 'F32.A', 'Depression, unspecified'),
  ('MOOD', 'ICD-10-CM', 'F33.9', 'Major depressive disorder, recurrent, unspecified'),
  ('MOOD', 'ICD-10-CM', 'F31.9', 'Bipolar disorder, unspecified'),
  ('MOOD', 'ICD-10-CM', 'F34.1', 'Dysthymic disorder'),
  ('OTHER', 'ICD-10-CM', 'G89.4', 'Chronic pain syndrome'),
  ('OTHER', 'ICD-10-CM', 'G89.29', 'Other chronic pain');

-- Lengths and series: common practice, to be changed by the clinic. Rates in mg/kg/h; a rate above 2 is refused.
INSERT INTO protocol (id, name, dose, dose_unit, prep_minutes, start_minutes, infusion_minutes, recovery_minutes,
    turnover_minutes, sessions, gap_min_days, gap_max_days, rate_warn_below, rate_warn_above, rate_refuse_above, position) VALUES
  (UNHEX('0192F0000000700080000000000000B1'), 'Mood 40 min', 0.5, 'MG_PER_KG', 30, 15, 40, 35, 15, 6, 2, 4, 0.15, 1.125, 2, 1),
  (UNHEX('0192F0000000700080000000000000B2'), 'Pain 2 h', 1, 'MG_PER_KG', 30, 15, 120, 60, 15, 6, 2, 7, 0.4, 1, 2, 2),
  (UNHEX('0192F0000000700080000000000000B3'), 'CRPS 4 h', 0.35, 'MG_PER_KG_PER_HOUR', 30, 15, 240, 60, 15, 10, 1, 3, 0.2, 0.5, 2, 3);

INSERT INTO relief_definition (version, relief_percent, confirm_count, onset_hours, minimum_baseline, in_force_since, approved_by) VALUES
  (1, 30, 2, 168, 4.0, '2026-01-01 00:00:00', 'Shipped default, not yet approved');
