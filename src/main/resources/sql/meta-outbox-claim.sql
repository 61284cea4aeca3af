-- Lease until, now, accounts, limit. The first unsettled message of each person whose time has come. That nobody else
-- sends to the same person is asked here and held by the index meta_outbox_one_at_a_time.
update meta_outbox claimed set state = 'SENDING', attempts = attempts + 1, lease_until = ?
where id in (
  select id from meta_outbox next
  where next.state in ('WAITING', 'UNKNOWN') and next.due_at <= ? and next.account = any (?)
    and not exists (
      select 1 from meta_outbox other
      where other.account = next.account and other.person = next.person
        and (other.state = 'SENDING' or other.seq < next.seq and other.state in ('WAITING', 'UNKNOWN')))
  order by next.due_at, next.seq
  limit ?
  for update skip locked)
returning id, conversation, message, part, account, person, author, text, questions, attempts, failures, unsure, lease_until,
  (select max(heard.heard_at) from meta_outbox heard
    where heard.account = claimed.account and heard.person = claimed.person) as last_heard
