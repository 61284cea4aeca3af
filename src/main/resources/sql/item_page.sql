-- A page of items by their latest revision, in the museum's order. Reads the primary keys of both;
-- a museum has thousands of items at most, and staff wait for the search, not visitors.
select i.*
from item i
join revision r on (r.kind, r.key, r.number) = (i.kind, i.key, i.revision)
where i.kind = any (:kinds)
  and (:status = '' or r.status = :status)
  and (:dueBy = '' or (r.status <> 'RETIRED'
       and least(r.review_by, r.valid_until) <= cast(nullif(:dueBy, '') as date)))
  and (:text = '' or i.key ilike :text or exists (
    select from jsonb_path_query(r.body, 'strict $.** ? (@.type() == "string")') said
    where said #>> '{}' ilike :text))
  and (i.position, i.kind, i.key) > (:position, :kind, :key)
order by i.position, i.kind, i.key
limit :limit
