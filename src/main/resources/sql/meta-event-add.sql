-- In the order of their keys: two deliveries with the same events then wait for each other instead
-- of both being given up.
insert into meta_event (platform, account, key, person, kind, at, payload, received_at, next_at)
select platform, account, key, person, kind, at, payload, ?, ?
from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::jsonb[])
  as event (platform, account, key, person, kind, at, payload)
order by platform, account, key
on conflict (platform, account, key) do nothing
