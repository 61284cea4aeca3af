-- Visitors who are to be answered by a person: who of the team answers for it, and until when. What was said stays
-- in the conversation alone, so that nothing a visitor takes back is left in a copy.
create table handoff_request (
  id            uuid        primary key,
  conversation  uuid        not null references conversation on delete cascade,
  topic         text        not null,
  contact_point text,                  -- its key; null: the museum has none for this
  owner         text        not null,
  mailbox       text,                  -- null: the museum has given no e-mail address at all
  deadline      timestamptz not null,
  language      text        not null,  -- in which the visitor is answered
  name          text,                  -- of the visitor, as are the two below
  email         text,
  phone         text,
  state         text        not null check (state in ('WAITING', 'TAKEN', 'ANSWERED', 'CLOSED', 'GIVEN_BACK')),
  taken_by      text,                  -- who of staff, as they log in
  created_at    timestamptz not null,
  reminded_at   timestamptz,           -- when the team was told that it is overdue
  check (state <> 'TAKEN' or taken_by is not null)
);
-- A visitor who asks again is not a second request.
create unique index handoff_request_open on handoff_request (conversation)
  where state in ('WAITING', 'TAKEN', 'ANSWERED');
create index handoff_request_of_conversation on handoff_request (conversation);                 -- erasing
create index handoff_request_list on handoff_request ((state = 'ANSWERED'), deadline, id);      -- the staff's list
create index handoff_request_late on handoff_request (deadline)
  where state in ('WAITING', 'TAKEN') and reminded_at is null;                                  -- the next to be reminded of

-- Which mails tell of a request: they are withdrawn when its visitor erases the conversation.
create table handoff_mail (
  mail    uuid primary key,
  request uuid not null references handoff_request on delete cascade
);
create index handoff_mail_of_request on handoff_mail (request);
