-- The first waiting event of each person none of whose events is being worked on.
update meta_event set attempts = attempts + 1, lease_until = ?
where id in (
  select event.id from meta_event event
  where event.state = 'WAITING' and event.next_at <= ?
    and (event.lease_until is null or event.lease_until < ?)
    and not exists (
      select 1 from meta_event other
      where other.state = 'WAITING' and other.id <> event.id
        and other.platform = event.platform and other.account = event.account
        and other.person = event.person
        and ((other.at, other.id) < (event.at, event.id) or other.lease_until >= ?))
  order by event.next_at, event.id
  limit ?
  for update skip locked)
returning id, attempts, kind, payload
