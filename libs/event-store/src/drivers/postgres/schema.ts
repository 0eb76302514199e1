import { ONCE } from './schema-once';

/**
 * The steps that made the log's tables, oldest first; a step that has been released is never edited.
 *
 * Positions are dense and grow in commit order, because the one lock is held from before the head is read until the commit.
 * So a subscriber that asks for `position > last` skips nothing. The lock is taken by a statement of its own:
 * the snapshot of a statement that both locks and reads would be older than the lock.
 */
export const SCHEMA_STEPS: readonly { name: string; sql: string }[] = [
  {
    name: '0001-events',
    sql: `
create table log.events (
  position bigint primary key,
  recorded_at timestamptz not null default clock_timestamp(),
  revision int not null,
  stream text collate "C" not null,
  type text collate "C" not null,
  event_id uuid not null,
  data jsonb not null,
  metadata jsonb not null,
  unique (stream, revision) include (event_id)
);
comment on table log.events is 'Facts, written once. Written by the functions append_one and append_batch only.';

-- p_expected: the stream's last revision, or -1 no events, -2 any, -3 some.
-- Answers {outcome, revision, position}; outcome: 0 appended, 1 conflict (revision is the actual one), 2 this event was there already.
create function log.append_one(p_stream text, p_expected int, p_id uuid, p_type text, p_data jsonb, p_metadata jsonb)
returns bigint[] language plpgsql
set plan_cache_mode = force_generic_plan
set lock_timeout = '5s'
as $$
declare
  locked text := pg_advisory_xact_lock(7166701947)::text;
  actual int;
  answer bigint[];
begin
  if p_expected >= -1 then
    insert into log.events (position, revision, stream, type, event_id, data, metadata)
    select (select coalesce(max(e.position), 0) + 1 from log.events e), p_expected + 1, p_stream, p_type, p_id, p_data, p_metadata
    where p_expected = (select coalesce(max(e.revision), -1) from log.events e where e.stream = p_stream)
    returning array[0, p_expected + 1, position] into answer;
    if found then
      return answer;
    end if;
  end if;
  select coalesce(max(e.revision), -1) into actual from log.events e where e.stream = p_stream;
  select array[2, e.revision, e.position] into answer from log.events e
  where e.stream = p_stream and e.event_id = p_id
    and e.revision between case when p_expected >= -1 then p_expected + 1 else actual - 999 end and case when p_expected >= -1 then p_expected + 1 else actual end;
  if not found and (p_expected = -2 or (p_expected = -3 and actual >= 0)) then
    insert into log.events (position, revision, stream, type, event_id, data, metadata)
    select coalesce(max(e.position), 0) + 1, actual + 1, p_stream, p_type, p_id, p_data, p_metadata from log.events e
    returning array[0, revision, position] into answer;
  end if;
  return coalesce(answer, array[1, actual, 0]);
end $$;

-- batch: [{"s": stream, "e": expected, "v": [{"i": id, "t": type, "d": data, "m": metadata}]}], each stream at most once.
create function log.append_batch(batch jsonb)
returns table (outcome int, revision int, last_position bigint) language plpgsql
set plan_cache_mode = force_generic_plan
set lock_timeout = '5s'
as $$
declare
  head bigint;
begin
  perform pg_advisory_xact_lock(7166701947);
  select coalesce(max(e.position), 0) into head from log.events e;
  return query
  with named as materialized (
    select a.nr, a.item->>'s' as stream, (a.item->>'e')::int as expected, a.item->'v' as events, jsonb_array_length(a.item->'v') as size,
      coalesce((select max(e.revision) from log.events e where e.stream = a.item->>'s'), -1) as actual
    from jsonb_array_elements(batch) with ordinality as a (item, nr)
  ), asked as materialized (
    select n.*, case when n.expected >= -1 then n.expected + 1 else
      (select e.revision from log.events e where e.stream = n.stream and e.revision > n.actual - 1000 and e.event_id = (n.events->0->>'i')::uuid) end as first
    from named n
  ), accepted as materialized (
    select a.*, head + sum(a.size) over (order by a.nr) - a.size as before
    from asked a
    where a.expected = a.actual or (a.first is null and (a.expected = -2 or (a.expected = -3 and a.actual >= 0)))
  ), written as (
    insert into log.events (position, revision, stream, type, event_id, data, metadata)
    select a.before + v.nr, a.actual + v.nr, a.stream, v.event->>'t', (v.event->>'i')::uuid, v.event->'d', v.event->'m'
    from accepted a, jsonb_array_elements(a.events) with ordinality as v (event, nr)
    order by a.nr, v.nr
  ), repeated as materialized (
    select a.nr, max(e.position) as last
    from asked a, jsonb_array_elements(a.events) with ordinality as v (event, nr), log.events e
    where not exists (select from accepted where accepted.nr = a.nr) and a.first <= a.actual
      and e.stream = a.stream and e.revision = a.first + v.nr - 1 and e.event_id = (v.event->>'i')::uuid
    group by a.nr, a.size having count(*) = a.size
  )
  select
    case when accepted.nr is not null then 0 when repeated.nr is not null then 2 else 1 end,
    case when accepted.nr is not null then a.actual + a.size when repeated.nr is not null then a.first + a.size - 1 else a.actual end,
    coalesce(accepted.before + a.size, repeated.last)::bigint
  from asked a left join accepted using (nr) left join repeated using (nr)
  order by a.nr;
end $$;
`,
  },
  { name: '0002-once', sql: ONCE },
];
