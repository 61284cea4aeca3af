-- What is to be sent to visitors on Messenger and Instagram: a row a message of theirs, written in the transaction
-- that decided what to say.
create table meta_outbox (
  id          uuid        primary key, -- travels with the message and comes back in its echo
  seq         bigint      generated always as identity, -- order of what one person gets
  conversation uuid       not null,
  message     uuid        not null,    -- of the conversation; a long one has several parts
  part        int         not null,
  account     text        not null,    -- platform and id
  person      text        not null,    -- Meta's id of the visitor for this account
  author      text        not null check (author in ('FOYER', 'STAFF')),
  text        text        not null,
  questions   text[]      not null,    -- offered below it
  heard_at    timestamptz not null,    -- when the visitor last wrote
  state       text        not null check (state in
    ('WAITING', 'SENDING', 'UNKNOWN', 'SENT', 'UNDELIVERABLE', 'DEAD', 'DISCARDED')),
  attempts    int         not null default 0,
  failures    int         not null default 0, -- of these, that were to pass
  unsure      int         not null default 0, -- how often it was sent without an answer
  due_at      timestamptz not null,
  lease_until timestamptz,             -- of whoever is sending it
  created_at  timestamptz not null,
  settled_at  timestamptz,
  mid         text,                    -- Meta's id of what was sent
  reason      text,                    -- why it was given up
  unique (message, part)
);
create index meta_outbox_due on meta_outbox (due_at, seq) where state in ('WAITING', 'UNKNOWN'); -- the next to be sent
create index meta_outbox_lease on meta_outbox (lease_until) where state = 'SENDING';             -- left behind by a crash
create index meta_outbox_person on meta_outbox (account, person, seq);                           -- order, echoes
create index meta_outbox_conversation on meta_outbox (conversation);                             -- erasing
create index meta_outbox_settled on meta_outbox (state, settled_at) where settled_at is not null; -- staff's list, removal
-- Two replicas never send to the same person at the same time.
create unique index meta_outbox_one_at_a_time on meta_outbox (account, person) where state = 'SENDING';

-- Accounts that may not send for a while, or until something is done; one that always could has no row.
create table meta_account (
  account       text primary key,
  resting_until timestamptz,
  strikes       int  not null default 0, -- rests in a row
  stopped_for   text,                    -- why nothing is sent
  stopped_token text,                    -- mark of the token that was refused; another one starts it again
  trouble       text,                    -- what staff should look at
  trouble_at    timestamptz
);
