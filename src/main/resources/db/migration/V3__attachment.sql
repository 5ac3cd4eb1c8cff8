-- An attachment comes in parts before its message does; the message claims it. What no message claims is destroyed.
create table attachment (
    id uuid not null constraint attachment_pk primary key,
    message_id uuid constraint attachment_message_fk references message,
    begun_on date not null,
    size bigint not null
);

create index attachment_message on attachment (message_id);
create index attachment_unclaimed on attachment (begun_on) where message_id is null;

create table attachment_part (
    attachment_id uuid not null constraint attachment_part_attachment_fk references attachment on delete cascade,
    number integer not null,
    sealed bytea not null,
    constraint attachment_part_pk primary key (attachment_id, number),
    constraint attachment_part_number_sound check (number between 0 and 63)
);

alter table attachment_part alter column sealed set storage external;
