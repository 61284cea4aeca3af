-- What was spent on the language model, one row a calendar month (UTC), shared by all replicas.
-- Read and written by primary key only; twelve rows a year, never deleted.
create table model_budget (
    month  date   primary key check (extract(day from month) = 1),
    calls  bigint not null,
    tokens bigint not null
);
