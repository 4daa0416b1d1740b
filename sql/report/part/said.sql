-- What is known of a course as text, as V0045 and V0056 write it down, and whether it is over: its last infusion ended before the moment given, or the
-- next one of the patient came. FirstCourses reads the six by their places.
patient_number,
report_group,
said,
open_since IS NULL OR open_since < ? AS is_over,
said_onset,
said_lost
