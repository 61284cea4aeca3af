-- Who may change what visitors are told. A museum has a handful of rows of the first two.
-- Read by primary key with every call of staff, and whole for the list.
create table staff_account (
  name          text        primary key,
  password_hash text        not null, -- bcrypt
  role          text        not null check (role in ('EDITOR', 'PUBLISHER', 'ADMIN')),
  active        boolean     not null,
  version       int         not null,
  created_at    timestamptz not null,
  updated_at    timestamptz not null
);

-- Read by primary key with every call of a script, and whole for the list.
create table api_key (
  id          text        primary key, -- the part of the key that is no secret
  name        text        not null unique,
  hash        bytea       not null,    -- SHA-256: the secret has 256 random bits, nothing to slow down
  role        text        not null check (role in ('EDITOR', 'PUBLISHER', 'ADMIN')),
  read_only   boolean     not null,
  collections text[]      not null,    -- empty: all of them
  created_by  text        not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  revoked_at  timestamptz,
  last_used   date
);

-- What staff did and what they were refused, one row an act, never a body. Rows are added and read, nothing else.
-- Read backwards by id, for all (primary key), one person (staff_act_who) or from a moment (staff_act_at).
create table staff_act (
  id     bigint      generated always as identity primary key,
  at     timestamptz not null,
  who    text,                -- null: nobody we know
  role   text,
  act    text        not null, -- method and path template
  item   text,
  status int         not null -- what the call ended with, as HTTP says it
);
create index staff_act_who on staff_act (who, id);
create index staff_act_at on staff_act (at);

create function refuse_change() returns trigger language plpgsql as
$$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name;
end
$$;
create trigger staff_act_is_append_only
  before update or delete or truncate on staff_act
  for each statement execute function refuse_change();

-- Calls that must not be carried out twice, with what they were answered; kept for a day.
-- Read by primary key; the expired ones by idempotent_call_began_at.
create table idempotent_call (
  principal   text        not null,
  key         uuid        not null,
  fingerprint bytea       not null,
  began_at    timestamptz not null,
  status      int,                 -- null: not answered yet
  media_type  text,
  location    text,
  etag        text,
  body        bytea,
  primary key (principal, key)
);
create index idempotent_call_began_at on idempotent_call (began_at);
