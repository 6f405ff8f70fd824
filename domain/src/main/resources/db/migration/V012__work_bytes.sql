-- How much a claim would load: a node takes no more than its memory holds, however large the payloads are.

alter table work add column payload_bytes integer not null default 0;
update work w set payload_bytes = e.payload_bytes from event e where e.id = w.event_id;
alter table work alter column payload_bytes drop default;
