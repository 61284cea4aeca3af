-- An act is in the log before it is carried out, and again with how it ended: what cannot be noted is not done.
-- Read with each row that has no status, by staff_act_begun.
alter table staff_act alter column status drop not null; -- null: begun, and not known to have ended
alter table staff_act add column begun bigint references staff_act; -- the row that said it would be done
create unique index staff_act_begun on staff_act (begun) where begun is not null;
