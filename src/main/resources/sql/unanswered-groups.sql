select g.*,
  array(
    select distinct outcome from unanswered_question where group_id = g.id and at > g.last_seen - interval '7 days'
  ) as outcomes,
  array(
    select question from (
      select distinct on (normalized) question, at from (
        select question, normalized, at from unanswered_question
        where group_id = g.id order by at desc limit 50
      ) latest order by normalized, at desc
    ) each_once order by at desc limit ?
  ) as examples
from unanswered_group g
