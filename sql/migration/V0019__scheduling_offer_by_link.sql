-- A patient who accepts an offer by the link of a letter books without a member of staff: then nobody stands here.
ALTER TABLE appointment MODIFY booked_by BINARY(16) NULL;
