-- A wrong score can be set aside: it stays with who did it, when and why, and counts no more. given_score holds all that were ever given;
-- score is a view of those that count, and whoever reads scores reads that. The unique keys hold among those that stand: one that was set
-- aside leaves its place to another.
RENAME TABLE score TO given_score;

ALTER TABLE given_score
  ADD COLUMN set_aside_at      DATETIME(6)  NULL,
  ADD COLUMN set_aside_by      BINARY(16)   NULL,
  ADD COLUMN set_aside_because VARCHAR(200) NULL,
  ADD COLUMN standing          INT          GENERATED ALWAYS AS (CASE WHEN set_aside_at IS NULL THEN 1 END) STORED,
  DROP KEY score_once,
  DROP KEY score_visit_once,
  ADD UNIQUE KEY score_once (patient_id, report_group, speaks_for, item, moment, standing),
  ADD UNIQUE KEY score_visit_once (visit_id, item, moment, standing),
  ADD CONSTRAINT score_set_aside_staff FOREIGN KEY (set_aside_by) REFERENCES staff (id),
  ADD CONSTRAINT score_set_aside CHECK ((set_aside_at IS NULL) = (set_aside_by IS NULL) AND (set_aside_at IS NULL) = (set_aside_because IS NULL));

CREATE VIEW score AS
SELECT id, patient_id, report_group, item, score, moment, speaks_for, visit_id, source, recorded_at, recorded_by, version
  FROM given_score
 WHERE standing = 1;
