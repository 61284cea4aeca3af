-- Every question and its answer, without anything that tells who asked. After the retention its
-- words are removed and what was counted stays.
create table turn (
  id         uuid        primary key, -- of the message, as the visitor was told it
  at         timestamptz not null,
  asked_at   timestamptz not null,    -- what "today" was counted from
  channel    text        not null,
  millis     bigint      not null,
  question   text,                    -- masked; null once forgotten, as are the next and the answer
  normalized text,                    -- the same for the same question
  language   text        not null,
  topic      text,
  venue      text,
  as_of      date        not null,    -- the day asked about
  follow_up  boolean     not null,    -- means nothing without the question before it
  answer     text,                    -- as sent
  outcome    text        not null,
  evidence   text[]      not null,    -- ids of its sources
  edition    bigint      not null,    -- of the knowledge it was given from
  model      text,                    -- that was asked
  prompt     text,                    -- SHA-256 of what it was told
  withheld   int         not null
);
-- The latest questions that stand for themselves (newest first), and the oldest with words (retention).
create index turn_words on turn (at) where question is not null;
