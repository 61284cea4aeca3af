-- Everything that may answer, by words and by vectors, valid on the date.
-- 1 folded queries, 2 their text search configurations, 3-5 vector hits: query, passage, cosine; 6 date, 7 date
with query as (
  select ordinal::int, to_tsvector(config::regconfig, folded) as lexemes
  from unnest(?::text[], ?::text[]) with ordinality as q (folded, config, ordinal)
), near as (
  select * from unnest(?::int[], ?::bigint[], ?::float8[]) as n (query, passage, cosine)
), said as (
  select ordinal as query, word.lexeme as word, coalesce(known.weight, never.weight) as weight,
         known.passages
  from query
  cross join unnest(lexemes) as word
  left join lexeme known on known.lexeme = word.lexeme
  left join lexeme never on never.lexeme = ''
), term as ( -- the words themselves; for words never seen, those spelled alike
  select query, word, word as lexeme, weight, passages from said where passages is not null
  union all
  select query, word, alike.lexeme, least(said.weight, alike.weight) * alike.likeness, alike.passages
  from said
  cross join lateral (
    (select *, similarity(lexeme, said.word) as likeness
     from lexeme where lexeme % said.word order by likeness desc limit 3)
    union all -- two neighbours changed places, which leaves short words few trigrams in common
    select swapped.*, 0.8
    from generate_series(1, least(length(said.word), 20) - 1) as i
    cross join lateral (
      select * from lexeme
      where lexeme = overlay(said.word placing reverse(substr(said.word, i, 2)) from i for 2) offset 0
    ) as swapped
    where length(said.word) >= 4
  ) as alike
  where said.passages is null
), affordable as ( -- rarest first, as many as 600 rows pay for: as fast with 100,000 entries as with 1,000
  select * from (
    select *, sum(passages) over rarest as cost, row_number() over rarest as place
    from term window rarest as (partition by query order by weight desc, lexeme)
  ) as t where cost <= 600 or place = 1
), hit as (
  select query, passage, max(weight) as weight, min(length) as length
  from affordable
  cross join lateral (
    select id as passage, length(lexemes) as length
    from passage where lexemes @@ quote_literal(lexeme)::tsquery limit 600
  ) as p
  group by query, word, passage
), asked as (
  select query, sum(weight) as weight from said group by query
), scored as (
  select query, passage,
         -- BM25 with k1 = 0.5, b = 0.6 for words said once and texts of 8 words, 1 at most
         sum(hit.weight) / asked.weight * 1.2 / (1.2 + 0.3 * min(length) / 8.0) as lexical
  from hit join asked using (query) group by query, passage, asked.weight
), best as (
  select * from (
    select *, row_number() over (partition by query order by lexical desc) as place from scored
  ) as s where place <= 100
)
select query, passage, found.entry, found.language, near.cosine, best.lexical
from best
full join near using (query, passage)
cross join lateral (
  select entry, language
  from passage p join passage_entry e on e.id = p.entry
  where p.id = passage
    and (valid_from is null or valid_from <= ?) and (valid_until is null or valid_until >= ?)
  offset 0 -- one by one, by primary key; the planner would read the whole table
) as found
