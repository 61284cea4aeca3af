-- What can be found of the published items: one row for each text a question is compared with.
-- Derived from item; rebuilt at start if passage_entry is empty.
create extension if not exists pg_trgm;

-- One row an item. Read by id (ranked entries) and by (kind, key), its unique index (indexing).
create table passage_entry (
  id          bigint generated always as identity primary key,
  kind        text   not null,
  key         text   not null,
  version     bigint not null, -- of the item these rows were made from
  url         text,
  valid_from  date,
  valid_until date,
  unique (kind, key)
);

-- What is sent when the entry is found. Read by its primary key.
create table passage_answer (
  entry    bigint not null references passage_entry on delete cascade,
  language text   not null,
  title    text   not null,
  text     text   not null,
  primary key (entry, language)
);

-- A row never changes: another text is another row, so that a vector always belongs to its text.
create table passage (
  id         bigint generated always as identity primary key,
  entry      bigint  not null references passage_entry on delete cascade,
  language   text,             -- null: a name, used in any language
  heading    boolean not null, -- a phrasing or title; else a piece of the answer
  text       text    not null,
  normalized text,             -- of headings short enough to be a question
  lexemes    tsvector not null
);
create index passage_of_entry on passage (entry);
create index passage_lexemes on passage using gin (lexemes) with (fastupdate = off); -- searches, one word at a time
create index passage_normalized on passage (normalized) where normalized is not null; -- identical questions

-- Every word of every passage with its worth. The row '' holds the worth of a word never seen.
-- Read by its primary key, and by likeness for words not in it (lexeme_alike).
create table lexeme (
  lexeme   text primary key,
  passages int  not null, -- how many rows a search for it reads
  weight   real not null  -- inverse document frequency
);
create index lexeme_alike on lexeme using gin (lexeme gin_trgm_ops) with (fastupdate = off);

create table embedding_model (
  id           int generated always as identity primary key,
  name         text    not null,
  dimension    int     not null,
  complete     boolean not null default false, -- only complete sets are searched
  revision     bigint  not null default 0,     -- rises with every batch written
  leased_until timestamptz,                    -- a replica is embedding
  unique (name, dimension)
);

-- Narrow on purpose: exact search reads all of it. Where pgvector is used, the column is made a vector at start.
-- Read whole for one model (memory), by its HNSW index (pgvector, made when it pays), by primary key.
create table passage_embedding (
  passage   bigint not null references passage on delete cascade,
  model     int    not null references embedding_model on delete cascade,
  embedding real[] not null,
  primary key (passage, model)
);
-- Beyond 2 kB values move to a side table, and a scan fetches each one by itself.
alter table passage_embedding alter column embedding set storage main;
