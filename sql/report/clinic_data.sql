-- Everything the clinic has, as an export of all data takes it: each query is a file. The line above it with a file's name
-- begins what the export's README says of the file. Every table and column stands here or is left out by name in the test
-- that compares this with the schema.

-- site.csv
-- The clinic: its time zone, how much of a nurse each phase of a visit takes (twelfths of one nurse), and its booking rules.
SELECT id AS site_id, name, zone AS time_zone, prep_twelfths AS nurse_twelfths_prep, start_twelfths AS nurse_twelfths_start, infuse_twelfths AS nurse_twelfths_infusion,
  recover_twelfths AS nurse_twelfths_recovery, clinicians_needed, starts_per_quarter AS most_starts_per_quarter_hour, late_cancel_hours, version FROM site ORDER BY id;

-- staff.csv
-- Who may sign in, with their role. Passwords are not exported in any form.
SELECT id AS staff_id, username, display_name, role, active, created_at, version FROM staff ORDER BY id;

-- chairs.csv
-- Chairs and rooms with what they have. closed_reason: why it is not used at all, empty where it is; closed_on: the first local day of that; added_on: the chair's first local day; both where they were written down.
SELECT id AS chair_id, site_id, name, description, position, closed_reason, closed_on, added_on, kind, bed, pump, quiet, version FROM chair ORDER BY id;

-- chair_outages.csv
-- When chairs are out of service, in wall time of the clinic; no end: until further notice.
SELECT id AS outage_id, chair_id, starts AS starts_local, ends AS ends_local, reason, version FROM chair_outage ORDER BY id;

-- opening_hours.csv
-- The usual week, in wall time of the clinic. weekday: 1 Monday to 7 Sunday.
SELECT site_id, weekday, opens AS opens_local, closes AS closes_local FROM opening_hours ORDER BY site_id, weekday;

-- past_opening_hours.csv
-- What weekdays had before the usual week was changed, in wall time of the clinic: up to last_day, from the day after the weekday's row before it on; no hours: closed. weekday: 1 Monday to 7 Sunday.
SELECT site_id, weekday, last_day, opens AS opens_local, closes AS closes_local FROM past_opening_hours ORDER BY site_id, weekday, last_day;

-- special_hours.csv
-- Days with other hours than usual, in wall time of the clinic.
SELECT site_id, day, opens AS opens_local, closes AS closes_local, reason FROM special_hours ORDER BY site_id, day;

-- closed_days.csv
-- Days on which the clinic is closed.
SELECT site_id, day, reason FROM closed_day ORDER BY site_id, day;

-- shifts.csv
-- Weekly shifts of nurses and clinicians, in wall time of the clinic. weekday: 1 Monday to 7 Sunday; no last_day: until further notice.
SELECT id AS shift_id, site_id, staff_id, duty, weekday, starts AS starts_local, ends AS ends_local, first_day, last_day, version FROM staff_shift ORDER BY id;

-- shift_breaks.csv
-- Breaks within shifts, in wall time of the clinic.
SELECT shift_id, starts AS starts_local, ends AS ends_local FROM shift_break ORDER BY shift_id, starts;

-- staff_absences.csv
-- Absences of staff, in wall time of the clinic; no end: until further notice.
SELECT id AS absence_id, site_id, staff_id, starts AS starts_local, ends AS ends_local, reason, version FROM staff_absence ORDER BY id;

-- conditions.csv
-- The conditions by which the clinic reports. endpoint: the measure they are reported on.
SELECT code AS `condition`, name, endpoint, position, active, version FROM report_group ORDER BY code;

-- condition_codes.csv
-- The codes of public code systems that belong to each condition.
SELECT report_group AS `condition`, code_system, code, label FROM report_group_code ORDER BY report_group, code_system, code;

-- patients.csv
-- Patients as registered. record_number is the clinic's own number; patient_id names the patient in all other files.
SELECT id AS patient_id, record_number, given_name, family_name, date_of_birth, sex, phone, email, language, zone AS time_zone, created_at AS registered_at, version FROM patient ORDER BY id;

-- patient_conditions.csv
-- Which conditions a patient has, coded where a code was chosen, and since when.
SELECT id AS patient_condition_id, patient_id, report_group AS `condition`, code_system, code, since, recorded_at FROM patient_condition ORDER BY id;

-- intakes.csv
-- The intake: what was asked when the patient came. Its lists stand in the next two files.
SELECT patient_id, note, taken_at, version FROM intake ORDER BY patient_id;

-- intake_symptoms.csv
-- Symptoms told at the intake.
SELECT patient_id, symptom FROM intake_symptom ORDER BY patient_id, symptom;

-- intake_causes.csv
-- Causes told at the intake.
SELECT patient_id, cause FROM intake_cause ORDER BY patient_id, cause;

-- medication_reviews.csv
-- Usual medication as told on a day (local day of the site). mme_per_day: opioids together in morphine milligram equivalents, 0 for none. What a correction replaced has replaced_at; the correction names it in replaces, with the reason.
SELECT id AS medication_review_id, patient_id, reviewed_on, mme_per_day, recorded_at, recorded_by AS recorded_by_staff_id, replaces, reason, replaced_at, version FROM medication_review ORDER BY id;

-- medication_review_lines.csv
-- The medicines of each review. mme_per_day: morphine milligram equivalents.
SELECT review_id AS medication_review_id, position, name, dose, mme_per_day FROM medication_review_line ORDER BY review_id, position;

-- protocols.csv
-- Protocols: dose, lengths of the phases in minutes, the series with its gaps in days, and the dose limits (mg/kg/h) with who approved them. chair_...: what the chair must have.
SELECT id AS protocol_id, name, dose, dose_unit, prep_minutes, start_minutes, infusion_minutes, recovery_minutes, turnover_minutes, sessions, gap_min_days, gap_max_days,
  consecutive_weekdays, bed AS chair_bed, pump AS chair_pump, quiet AS chair_quiet, rate_warn_below, rate_warn_above, rate_refuse_above, limits_approved_by, limits_approved_on, active, position, version FROM protocol ORDER BY id;

-- courses.csv
-- Courses of infusions, numbered for each patient and condition by their first infusions; those without one follow as they were opened.
SELECT id AS course_id, patient_id, report_group AS `condition`, protocol_id, course_number, opened_at, version FROM course ORDER BY id;

-- visits.csv
-- What happened at each visit and what was given, as it stands after corrections. given_mg: ketamine base.
SELECT id AS visit_id, course_id, patient_id, appointment_id, weight_kg, arrived_at, started_at, ended_at, left_at, given_mg, given_minutes, version FROM visit ORDER BY id;

-- visit_corrections.csv
-- Corrections of visits: what stood there before, who corrected it, when and why.
SELECT id AS correction_id, visit_id, weight_kg AS old_weight_kg, arrived_at AS old_arrived_at, started_at AS old_started_at, ended_at AS old_ended_at, left_at AS old_left_at,
  given_mg AS old_given_mg, given_minutes AS old_given_minutes, reason, corrected_at, corrected_by AS corrected_by_staff_id FROM visit_correction ORDER BY id;

-- appointments.csv
-- Appointments with their planned phases, state, readiness and what the chair must have. held_until: when chair and nurses were free again, where the patient left early. without_infusion: 1 where the patient came and left without one; the next appointment gets its session number. No booked_by_staff_id: the patient booked it by link.
SELECT id AS appointment_id, site_id, chair_id, patient_id, course_id, protocol_id, session_number, starts_at, ends_at, held_until, prep_minutes, start_minutes, infusion_minutes, recovery_minutes,
  turnover_minutes, status, without_infusion, cancelled_by, cancelled_late, cancel_reason, defer_reason, escort_from AS escort_from_local, escort_to AS escort_to_local, consent_ready, fasting_ready,
  escort_ready, screening_ready, bed AS chair_bed, pump AS chair_pump, quiet AS chair_quiet, booked_at, booked_by AS booked_by_staff_id, version FROM appointment ORDER BY id;

-- appointment_changes.csv
-- Who changed an appointment, when, and what kind of change it was. No staff_id: the patient by link. left_...: what a move to another time opened, with the start for which it stood.
SELECT appointment_id, version, changed_at, staff_id, staff_name, kind, left_start, left_confirmed, left_fasting, left_escort FROM appointment_change ORDER BY appointment_id, version;

-- appointment_overrides.csv
-- Bookings against the rules: by whom, why, and which rules (codes) in words.
SELECT id AS override_id, appointment_id, made_at, made_by AS made_by_staff_id, reason, chair_id, starts_at, ends_at, codes, words FROM appointment_override ORDER BY id;

-- wait_list.csv
-- Who waits or waited for a place. weekdays: one bit a weekday, 1 Monday to 64 Sunday; hours in wall time of the clinic; relief_from to relief_to: when relief was likely to end;
-- chair_...: what the chair must have besides what the protocol needs.
SELECT id AS wait_entry_id, patient_id, course_id, report_group AS `condition`, protocol_id, weekdays, hours_from AS hours_from_local, hours_to AS hours_to_local, days_off, notice_hours,
  bed AS chair_bed, pump AS chair_pump, quiet AS chair_quiet, waiting_since, relief_from, relief_to, status, settled_at, appointment_id, version FROM wait_entry ORDER BY id;

-- freed_slots.csv
-- Times that became free and were offered to those who wait.
SELECT id AS freed_slot_id, site_id, starts_at, ends_at, freed_at, closed_at FROM freed_slot ORDER BY id;

-- slot_offers.csv
-- Offers of freed times and how they were answered.
SELECT id AS offer_id, entry_id AS wait_entry_id, slot_id AS freed_slot_id, chair_id, starts_at, offered_at, expires_at, status, answered_at, version FROM slot_offer ORDER BY id;

-- offer_terms.csv
-- How many hours an offer stands.
SELECT site_id, offer_hours, version FROM offer_terms ORDER BY site_id;

-- scores.csv
-- Pain scores, 0 no pain to 10 the worst, as they stand after corrections, and those that were set aside: with a time in set_aside_at they count no more. item: pain now, or average, worst, least of 24 hours; speaks_for: the instant a score is about;
-- moment: where in the treatment. No recorded_by_staff_id: the patient answered by link.
SELECT id AS score_id, patient_id, report_group AS `condition`, item, score, moment, speaks_for, visit_id, source, recorded_at, recorded_by AS recorded_by_staff_id,
  set_aside_at, set_aside_by AS set_aside_by_staff_id, set_aside_because, version FROM given_score ORDER BY id;

-- score_corrections.csv
-- Corrections of scores: what stood there before and after, who corrected it, when and why.
SELECT id AS correction_id, score_id, old_score, new_score, reason, corrected_at, corrected_by AS corrected_by_staff_id FROM score_correction ORDER BY id;

-- instruments.csv
-- Questionnaires with how they are scored, their licence, and their LOINC codes.
SELECT code AS instrument, title, edition, language, licence, lead_in, scoring, missing_most, total_least, total_most, total_decimals, panel_loinc, total_loinc, position FROM instrument ORDER BY code;

-- instrument_items.csv
-- The questions of each questionnaire. alarm_above: an answer above it raises a task.
SELECT instrument, number, text, least, most, loinc, alarm_above FROM instrument_item ORDER BY instrument, number;

-- instrument_options.csv
-- What the numbers of an answer mean in words.
SELECT instrument, value, words FROM instrument_option ORDER BY instrument, value;

-- instrument_bands.csv
-- What totals mean in words, from which total on.
SELECT instrument, least AS total_from, words FROM instrument_band ORDER BY instrument, least;

-- questionnaires.csv
-- Questionnaires filled in, with their total where its rule gives one. No recorded_by_staff_id: the patient filled it in by link. set_aside: no longer counted, and why.
SELECT id AS sheet_id, patient_id, instrument, edition, answered_at, total, source, recorded_at, recorded_by AS recorded_by_staff_id, set_aside_at, set_aside_because, version
FROM answer_sheet ORDER BY id;

-- questionnaire_answers.csv
-- The answers of each questionnaire by the number of the question.
SELECT sheet_id, number, value FROM answer ORDER BY sheet_id, number;

-- care_tasks.csv
-- Tasks raised by an alarming answer, and how they were settled.
SELECT id AS task_id, patient_id, kind, sheet_id, raised_at, done_at, done_by AS done_by_staff_id, done_note, version FROM care_task ORDER BY id;

-- diary_plans.csv
-- On which days before and after infusions patients are asked, by protocol; asks_at in wall time of the patient (the clinic's where no time zone is registered); follow_ups: days after the last infusion on which the impression of change is asked.
SELECT protocol_id, days_before, days_after, follow_ups, asks_at AS asks_at_local, version FROM diary_plan ORDER BY protocol_id;

-- diaries.csv
-- Diaries by course. zero_day: day of the end of the last infusion; instrument: asked in place of pain; expected_from and expected_until: days of daily questions around the likely loss of relief after the infusion of expected_after.
SELECT id AS diary_id, course_id, patient_id, protocol_id, report_group AS `condition`, first_day, zero_day, watch_until, instrument, expected_after, expected_from, expected_until, stopped_at, created_at, version FROM diary ORDER BY id;

-- diary_entries.csv
-- The days of each diary: when its question was delivered (asked_at), when and why it could not be (undelivered_at, undelivered_why), when it was answered, and the answers beside the score (score_id) or the questionnaires (sheet_id in place of pain, impression_id: of change); and the question that the patient answered or skipped last (passed: the link goes on behind it).
SELECT diary_id, day, asked_at, undelivered_at, undelivered_why, score_id, sheet_id, impression_id, answered_at, compared, sleep, rescue_doses, passed, version FROM diary_entry ORDER BY diary_id, day;

-- relief_definitions.csv
-- All versions of what the clinic calls relief, since when each was in force, and who approved it.
SELECT version, relief_percent, confirm_count, onset_hours, minimum_baseline, mood_response_percent, mood_confirm_count, mood_window_days, smallest_cell, smallest_export_cell, in_force_since, approved_by FROM relief_definition ORDER BY version;

-- recall_terms.csv
-- All versions of how the next booster is proposed: days of lead before relief is likely to end, and sessions of a trial; since when each was in force, and who approved it.
SELECT version, lead_days, trial_sessions, in_force_since, approved_by FROM recall_terms ORDER BY version;

-- contact_tries.csv
-- Tries to reach patients of the worklist: why, by what way, what came of it, and when to call again.
SELECT id AS contact_try_id, patient_id, reason, tried_at, way, outcome, note, call_again_on, recorded_at, recorded_by AS recorded_by_staff_id, recorded_by_name FROM contact_try ORDER BY id;

-- trial_decisions.csv
-- Signed decisions to continue or stop after a protocol's trial without relief.
SELECT id AS decision_id, course_id, patient_id, report_group AS `condition`, verdict, reason, sessions_given, signed_at, signed_by AS signed_by_staff_id, signed_by_name FROM trial_decision ORDER BY id;

-- notice_settings.csv
-- When reminders go out (days before a visit, wall time of the clinic) and what letters say of the clinic.
SELECT id, reminder_days, reminder_at AS reminder_at_local, phone, language, version FROM notice_settings ORDER BY id;

-- notices.csv
-- What patients were told by e-mail or text: about what, when, by what way, and what became of it. Not what was said, and not to which address.
SELECT id AS notice_id, kind, what, subject_kind, subject_id, person_id AS patient_id, state, due_at, created_at, settled_at, attempts, again, channel, reason, version FROM notice ORDER BY id;

-- audit.csv
-- Who saw, created, changed or exported what, when; append-only. No staff_id: the patient by link, or the application itself.
SELECT id AS entry, at, staff_id, staff_name, role, act, what, patient_id, subject_kind, subject_id FROM audit_entry ORDER BY id;
