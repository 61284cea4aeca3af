-- What visitors and the museum say to each other, as written: shown to the visitor again and to the person who
-- answers. Nothing of it goes into statistics; removed after the retention, or when the visitor says so.
create table conversation (
  id               uuid        primary key,
  token            bytea,                -- SHA-256 of the visitor's secret; none where the channel knows who writes
  channel          text        not null,
  account          text,                 -- of the museum on the channel
  person           text,                 -- the channel's own id of the visitor for this account
  language         text,                 -- spoken last, else of the page
  audience         text        not null,
  venue            text,
  started_at       timestamptz not null,
  last_at          timestamptz not null,
  heard_at         timestamptz,          -- of the visitor's last message
  noticed_at       timestamptz,          -- when the visitor was last told that a machine answers; null: is to be told
  attendant        text        not null, -- who answers
  attended_until   timestamptz,          -- a person; null: until given back
  handoff          text        not null,
  handoff_topic    text,
  unknown_in_a_row int         not null default 0,
  attempts         int         not null default 0, -- to answer what is due
  due_at           timestamptz,          -- when what the visitor wrote is to be answered without a live listener
  lease            uuid,                 -- of who is answering
  leased_until     timestamptz
);
create unique index conversation_of_person on conversation (channel, account, person) where person is not null;
create index conversation_due on conversation (due_at) where due_at is not null; -- the next to be answered
create index conversation_last on conversation (last_at);                        -- retention

create table message (
  id           uuid        primary key,  -- of an answer: also of its turn
  conversation uuid        not null references conversation on delete cascade,
  position     bigint      generated always as identity,
  author       text        not null,
  state        text        not null,
  at           timestamptz not null,
  text         text        not null,
  external_id  text,                     -- the channel's own
  key          uuid,                     -- idempotency key of the visitor's call
  answered_by  uuid,                     -- the answer to it, or that is being given
  language     text,
  outcome      text,
  model        text,                     -- that phrased it
  sources      text,                     -- JSON array of id, title, url
  rating       text,
  rating_reason text,
  staff        text                      -- who wrote it
);
create index message_of_conversation on message (conversation, position);
create index message_at on message (at); -- retention
create unique index message_external on message (conversation, external_id) where external_id is not null; -- each once
create unique index message_key on message (conversation, key) where key is not null;

-- In which conversation a question was asked; none outside of any, and none once it is erased.
alter table turn add column conversation uuid references conversation on delete set null;
create index turn_conversation on turn (conversation) where conversation is not null; -- erasing
