-- Which courses a filter admits: protocol, dose in mg/kg (half-open), number of the course, age and sex, in the order of AdmissionPlaces.narrowed.
(? IS NULL OR protocol_id = ?)
AND (? IS NULL OR (mg_per_kg >= ? AND mg_per_kg < ?))
AND course_number BETWEEN ? AND ?
AND age BETWEEN ? AND ?
AND (? IS NULL OR sex = ?)
