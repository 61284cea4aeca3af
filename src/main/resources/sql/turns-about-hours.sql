-- A question of a single day ("On Monday?") has no topic: there the hours are among the sources.
select id, at, channel, language, as_of, conversation, count(*) over () as total
from turn
where at >= ?
  and as_of between ? and ?
  and (venue is null or venue = ?)
  and (topic = any (?) or 'hours' = any (evidence))
  and outcome not in ('UNKNOWN', 'REFUSED')
order by at desc, id
limit ?
