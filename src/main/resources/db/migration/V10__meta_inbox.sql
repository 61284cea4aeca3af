-- What Meta delivered: each event once, worked on after the delivery was acknowledged.
create table meta_event (
  id          bigint generated always as identity primary key,
  platform    text        not null,
  account     text        not null,
  key         text        not null, -- by which a repeated event is known
  person      text        not null, -- removed with the words; empty for what concerns the account alone
  kind        text        not null,
  at          timestamptz not null, -- by Meta's clock
  received_at timestamptz not null,
  payload     jsonb,                -- what something is done with; removed as soon as it is done
  state       text        not null default 'WAITING' check (state in ('WAITING', 'DONE', 'DEAD')),
  attempts    int         not null default 0,
  next_at     timestamptz not null,
  lease_until timestamptz,
  unique (platform, account, key)
);
create index meta_event_due on meta_event (next_at, id) where state = 'WAITING';                          -- the next to be worked on
create index meta_event_order on meta_event (platform, account, person, at, id) where state = 'WAITING';  -- whether an earlier one of the person waits
create index meta_event_old on meta_event (received_at) where state <> 'WAITING';                         -- retention
create index meta_event_person on meta_event (person) where person <> '';                                 -- erasing a person

-- Who has heard the line that only words can be read: not again for a while.
create table meta_person (
  platform text        not null,
  account  text        not null,
  person   text        not null,
  line_at  timestamptz not null,
  primary key (platform, account, person)
);

-- Links and codes that visitors came by; without the visitor.
create table meta_referral (
  id       bigint generated always as identity primary key,
  at       timestamptz not null,
  platform text not null,
  account  text not null,
  ref      text not null,
  source   text
);
create index meta_referral_at on meta_referral (at); -- retention

-- What Meta told the museum about its account: warnings and blocks.
create table meta_warning (
  id       bigint generated always as identity primary key,
  at       timestamptz not null,
  platform text not null,
  account  text not null,
  action   text not null,
  reason   text
);
create index meta_warning_at on meta_warning (at); -- retention

-- Erasures asked for through Meta; without whose.
create table meta_deletion (
  code text primary key,
  at   timestamptz not null
);
create index meta_deletion_at on meta_deletion (at); -- retention
