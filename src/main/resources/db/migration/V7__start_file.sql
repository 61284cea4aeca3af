-- Of the file last imported at start. Staff's publications leave it alone: a restart with the same
-- file does not undo them, and only another file is imported.
alter table edition rename column digest to start_file;

-- Who was told otherwise before a closure: the answers of the last hours about its days. The index
-- turn_words has only those whose words are still kept.
create index turn_told on turn (at, as_of);
