-- Counts the words anew. A word is worth little if it is common in any one language: "the" is rare
-- in a corpus of twelve. Entries are counted, not rows: ten phrasings do not make a word common.
with total as (
  select count(*)::real as entries from passage_entry
), spoken as (
  select language, count(distinct entry) as entries from passage group by language
), counted as (
  select language, word.lexeme, count(distinct entry) as entries, count(*) as passages
  from passage cross join unnest(lexemes) as word group by language, word.lexeme
), frequency as (
  select lexeme, sum(passages)::int as passages,
         -- 20: a language with a handful of entries cannot tell what is common
         max(total.entries * counted.entries / (coalesce(spoken.entries, total.entries) + 20)) as entries
  from counted
  cross join total
  left join spoken on spoken.language = counted.language
  group by lexeme
  union all
  select '', 0, 0
), fresh as (
  select lexeme, passages,
         ln(1 + (total.entries - least(frequency.entries, total.entries) + 0.5) / (frequency.entries + 0.5))::real as weight
  from frequency cross join total
), gone as (
  delete from lexeme where not exists (select from fresh where fresh.lexeme = lexeme.lexeme)
)
insert into lexeme as known select * from fresh
on conflict (lexeme) do update set passages = excluded.passages, weight = excluded.weight
-- a publication moves every weight a little: only what matters is written
where known.passages <> excluded.passages or abs(known.weight - excluded.weight) > 0.05 * known.weight
