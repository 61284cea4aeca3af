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

-- Questions that were not answered well, put together by what they mean.
create table unanswered_group (
  id            bigint generated always as identity primary key,
  language      text        not null,
  state         text        not null check (state in ('OPEN', 'DISMISSED', 'ANSWERED')),
  count         bigint      not null, -- since first seen; the words of old ones are gone
  first_seen    timestamptz not null,
  last_seen     timestamptz not null,
  settled_count bigint      not null default 0, -- how often it was asked when it was dismissed or answered
  settled_by    text,
  reason        text
);
create index unanswered_group_most_asked on unanswered_group (state, count desc, id desc); -- the list, page by page
create index unanswered_group_last_seen on unanswered_group (last_seen);                   -- retention

create table unanswered_question (
  turn       uuid primary key, -- noted in the transaction that wrote the turn
  group_id   bigint references unanswered_group on delete cascade, -- null: not put into one yet
  at         timestamptz not null,
  language   text   not null,
  outcome    text   not null,
  question   text   not null, -- masked
  normalized text   not null,
  words      text[] not null, -- that say what it is about
  model      text,            -- that made the vector
  vector     real[]
);
create index unanswered_question_waiting on unanswered_question (at) where group_id is null;     -- the next to be grouped
create index unanswered_question_newest on unanswered_question (language, at) where group_id is not null; -- what a new one is compared with
create index unanswered_question_of_group on unanswered_question (group_id, at);                 -- examples
create index unanswered_question_old on unanswered_question (at);                                -- retention
