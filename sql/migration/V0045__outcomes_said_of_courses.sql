-- What is known of a course as text, its parts with blanks between, '-' where there is none: a row of few columns is read in half the time of
-- one of many, and written down once it is read in half of that. said: baseline, status and score near day 7. said_onset, said_lost: times in
-- whole hours since t = 0, down for what lies before, up for what lies after, so that the event is still between them; of a loss also where the
-- next infusion came first. CONCAT_WS would leave out what is NULL and so move the other parts.
ALTER TABLE course_outcome
  ADD COLUMN said VARCHAR(100) GENERATED ALWAYS AS (CONCAT_WS(
    ' ', COALESCE(baseline_tenths, '-'), COALESCE(baseline_source, '-'), carried_over, COALESCE(day7_score, '-'),
    own_status, p30_status, p50_status, two_points_status)) STORED,
  ADD COLUMN said_onset VARCHAR(30) GENERATED ALWAYS AS (CASE WHEN own_status = 'RESPONDER' THEN
    CONCAT(own_onset_after DIV 3600000000, ' ', COALESCE((own_onset_up_to + 3599999999) DIV 3600000000, '-')) END) STORED,
  ADD COLUMN said_lost VARCHAR(60) GENERATED ALWAYS AS (CASE WHEN own_status = 'RESPONDER' THEN
    CONCAT_WS(
      ' ', COALESCE(own_lost_after DIV 3600000000, '-'), COALESCE((own_lost_up_to + 3599999999) DIV 3600000000, '-'),
      COALESCE(own_ends_by, '-'),
      CASE WHEN own_ends_by = 'NEXT_INFUSION' THEN COALESCE((next_infusion + 3599999999) DIV 3600000000, '-') ELSE '-' END) END) STORED;
