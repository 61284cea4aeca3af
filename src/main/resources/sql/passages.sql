select chosen.place, p.text as phrasing, p.language as phrased, e.kind, e.key, e.version, e.url, a.language, a.text,
       case when p.heading and p.language = a.language then p.text else a.title end as title
from chosen
join passage p on p.id = chosen.passage
join passage_entry e on e.id = p.entry
cross join lateral (
  select * from passage_answer
  where entry = e.id
  order by array_position(array[?, p.language, 'en', 'fr'], language)
  limit 1
) as a
order by chosen.place
