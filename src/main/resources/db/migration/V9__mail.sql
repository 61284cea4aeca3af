-- E-mails to be sent, written in the transaction of what they tell. Whoever sends one claims it first
-- by moving its next_at, so that of several replicas one does, and another takes it up if that one dies.
create table mail_outbox (
  id         uuid        primary key, -- also in its Message-ID: a repeated mail is recognised by it
  recipient  text        not null,
  reply_to   text,                    -- removed with the text
  subject    text        not null,
  text       text,                    -- null once sent: it holds a visitor's words
  state      text        not null check (state in ('WAITING', 'SENT', 'DEAD')),
  attempts   int         not null default 0,
  created_at timestamptz not null,
  next_at    timestamptz not null,    -- of a waiting one: when it is tried, or when its claim runs out
  ended_at   timestamptz,             -- sent or given up
  failure    text,                    -- of the last attempt, without an address
  check (state <> 'SENT' or text is null),
  check ((state = 'WAITING') = (ended_at is null))
);
create index mail_outbox_due on mail_outbox (next_at) where state = 'WAITING';           -- the next to be sent
create index mail_outbox_dead on mail_outbox (ended_at desc) where state = 'DEAD';       -- what staff have to look at
create index mail_outbox_ended on mail_outbox (ended_at) where state <> 'WAITING';       -- retention
create index mail_outbox_waiting on mail_outbox (created_at) where state = 'WAITING';    -- given up in the end
