-- What the staff did to the organisation, its desks and who may enter; never anything of a case.
create table audit_event (
    -- The order in which things were recorded.
    id bigint generated always as identity constraint audit_event_pk primary key,
    at timestamptz not null,
    -- Issuer and subject of the sign-in, and the name at that moment: names change.
    account varchar(600) not null,
    actor varchar(600) not null,
    event varchar(40) not null,
    -- Without a foreign key: the log outlives the desk.
    desk_id uuid,
    subject text
);

-- The log is appended to and read; not even our own mistake changes it.
create function audit_event_stands() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is never changed';
end
$$;

create trigger audit_event_stands before update or delete on audit_event
    for each row execute function audit_event_stands();
