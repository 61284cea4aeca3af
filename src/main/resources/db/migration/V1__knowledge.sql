-- Everything a museum knows, one row an item, whatever its kind. The body has the shape of the
-- knowledge file, so that file, REST and database speak one format.
-- Reads: all published items of one kind, by (kind, status), index item_published.
create table item (
  kind        text        not null,
  key         text        not null,
  position    int         not null, -- the museum's own order: main venue first, full price first
  status      text        not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  valid_from  date,
  valid_until date,
  review_by   date,
  body        jsonb       not null,
  version     bigint      not null default 1,
  updated_at  timestamptz not null,
  primary key (kind, key)
);
create index item_published on item (kind) where status = 'PUBLISHED';

-- One number that rises with every publication; each replica reloads what it keeps in memory when it sees it change.
create table edition (
  only_row boolean primary key default true check (only_row),
  number   bigint not null,
  digest   text -- of the knowledge file last imported, so that a restart does not import it again
);
insert into edition (number) values (0);
