-- The life of an item: what visitors read stays in item; what staff work on is its latest revision.
alter table item
  add column revision           int not null default 1, -- number of the latest one
  add column published_revision int,                    -- what visitors read; null: nothing
  add column publish_at         timestamptz,
  add column retire_at          timestamptz;
update item set published_revision = 1 where status = 'PUBLISHED';
-- Looked at every few seconds by the job that publishes and retires on time; nearly always empty.
create index item_publish_at on item (publish_at) where publish_at is not null;
create index item_retire_at on item (retire_at) where retire_at is not null;

-- Every state an item was ever given, by whom and why. Never changed, never deleted.
-- Read by its primary key: the latest of an item, one, or all of one item.
create table revision (
  kind        text        not null,
  key         text        not null,
  number      int         not null, -- from 1 within the item
  act         text        not null,
  status      text        not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  valid_from  date,
  valid_until date,
  review_by   date,
  body        jsonb       not null,
  author      text        not null,
  reason      text,
  at          timestamptz not null,
  primary key (kind, key, number)
);
insert into revision (kind, key, number, act, status, valid_from, valid_until, review_by, body, author, at)
select kind, key, 1, 'IMPORTED', status, valid_from, valid_until, review_by, body, 'import', updated_at
from item;
