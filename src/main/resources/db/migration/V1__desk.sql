-- A desk takes reports; its handlers read and answer. What is stored of a handler's keys is public (card) or sealed (chests).
create table desk (
    id uuid not null constraint desk_pk primary key,
    name varchar(200) not null
);

insert into desk (id, name) values (gen_random_uuid(), 'Meldpunt integriteit');

create table handler (
    id uuid not null constraint handler_pk primary key,
    desk_id uuid not null constraint handler_desk_fk references desk,
    -- Issuer and subject of the sign-in: one account is one handler.
    account varchar(600) not null constraint handler_account_unique unique,
    name varchar(200) not null,
    card bytea not null,
    passphrase_chest bytea not null,
    recovery_chest bytea not null,
    state varchar(20) not null,
    enrolled_at timestamptz not null,
    approved_at timestamptz,
    approved_by uuid constraint handler_approver_fk references handler,
    constraint handler_state_known check (state in ('WAITING', 'ACTIVE'))
);

create index handler_desk on handler (desk_id, enrolled_at, id);
