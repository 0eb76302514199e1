/**
 * An event id exists once in the log, and the log has an id of its own. The append functions go on as before where an id is
 * new: the index refuses one that is not, and the driver then looks where it stands. Of events that stand where they are
 * expected, type and data are compared.
 */
export const ONCE = `
create unique index events_event_id on log.events (event_id);
alter table log.events drop constraint events_stream_revision_event_id_key, add unique (stream, revision);

create table log.identity (one boolean primary key default true check (one), id uuid not null default gen_random_uuid());
comment on table log.identity is 'Tells this log from every other, and from one that begins anew.';
insert into log.identity default values;

-- p_expected: the stream's last revision, or -1 no events, -2 any, -3 some.
-- Answers {outcome, revision, position}; outcome: 0 appended, 1 conflict (revision is the actual one),
-- 2 this event was there already, 3 another event has its id.
create or replace function log.append_one(p_stream text, p_expected int, p_id uuid, p_type text, p_data jsonb, p_metadata jsonb)
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
  select array[case when e.type = p_type and e.data = p_data then 2 else 3 end, e.revision, e.position] into answer from log.events e
  where e.event_id = p_id and e.stream = p_stream and (p_expected < -1 or e.revision = p_expected + 1);
  if not found and (p_expected = -2 or (p_expected = -3 and actual >= 0)) then
    insert into log.events (position, revision, stream, type, event_id, data, metadata)
    select coalesce(max(e.position), 0) + 1, actual + 1, p_stream, p_type, p_id, p_data, p_metadata from log.events e
    returning array[0, revision, position] into answer;
  end if;
  return coalesce(answer, array[1, actual, 0]);
end $$;

-- batch: [{"s": stream, "e": expected, "v": [{"i": id, "t": type, "d": data, "m": metadata}]}], each stream at most once.
create or replace function log.append_batch(batch jsonb)
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
      (select e.revision from log.events e where e.event_id = (n.events->0->>'i')::uuid and e.stream = n.stream) end as first
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
    select a.nr, max(e.position) as last, bool_and(e.type = v.event->>'t' and e.data = v.event->'d') as same
    from asked a, jsonb_array_elements(a.events) with ordinality as v (event, nr), log.events e
    where not exists (select from accepted where accepted.nr = a.nr) and a.first <= a.actual
      and e.stream = a.stream and e.revision = a.first + v.nr - 1 and e.event_id = (v.event->>'i')::uuid
    group by a.nr, a.size having count(*) = a.size
  )
  select
    case when accepted.nr is not null then 0 when repeated.same then 2 when repeated.nr is not null then 3 else 1 end,
    case when accepted.nr is not null then a.actual + a.size when repeated.nr is not null then a.first + a.size - 1 else a.actual end,
    coalesce(accepted.before + a.size, repeated.last)::bigint
  from asked a left join accepted using (nr) left join repeated using (nr)
  order by a.nr;
end $$;
`;
