-- What is known of a course as text, as V0045 writes it down; the last part is 1 where the course is over: its last infusion ended before the
-- moment given, or the patient's next one came.
CONCAT(said, CASE WHEN next_infusion IS NOT NULL OR COALESCE(ended, began) < ? THEN ' 1' ELSE ' 0' END) AS said,
said_onset AS onset,
said_lost AS lost
