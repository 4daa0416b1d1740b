-- Keys older than thirty days are deleted each night; they are found by their age.
ALTER TABLE request_key ADD KEY request_key_made_at (made_at);
