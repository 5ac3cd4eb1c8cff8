-- A mailbox is the reporter's anonymous conversation; its id is the case's. Reporters' acts carry a day, never a time.
create table mailbox (
    id uuid not null constraint mailbox_pk primary key,
    desk_id uuid not null constraint mailbox_desk_fk references desk,
    -- SHA-256 of the locator that the receipt yields; the locator itself is never kept.
    locator_hash bytea not null constraint mailbox_locator_unique unique,
    anchor bytea not null,
    status varchar(20) not null,
    received_on date not null,
    last_activity_on date not null,
    -- Positions count the messages of both directions in the order they came in.
    last_position integer not null,
    last_from_reporter integer not null,
    -- SHA-256 of the whole submission: the same submission twice is one case.
    digest bytea not null,
    constraint mailbox_status_known check (status in ('RECEIVED', 'IN_HANDLING', 'CLOSED')),
    constraint mailbox_locator_hash_size check (length(locator_hash) = 32)
);

-- The inbox is read newest activity first, a page at a time.
create index mailbox_inbox on mailbox (desk_id, last_activity_on desc, id desc);

create table sealed_case_key (
    case_id uuid not null constraint sealed_case_key_mailbox_fk references mailbox,
    handler_id uuid not null constraint sealed_case_key_handler_fk references handler,
    sealed bytea not null,
    constraint sealed_case_key_pk primary key (case_id, handler_id)
);

create index sealed_case_key_handler on sealed_case_key (handler_id, case_id);

create table message (
    id uuid not null constraint message_pk primary key,
    case_id uuid not null constraint message_mailbox_fk references mailbox,
    position integer not null,
    direction varchar(20) not null,
    sequence integer not null,
    day date not null,
    sealed bytea not null,
    constraint message_position_unique unique (case_id, position),
    constraint message_sequence_unique unique (case_id, direction, sequence),
    constraint message_direction_known check (direction in ('TO_DESK', 'TO_REPORTER'))
);

-- Ciphertext does not compress: trying costs time and gains nothing.
alter table message alter column sealed set storage external;
alter table sealed_case_key alter column sealed set storage external;

create table read_mark (
    case_id uuid not null constraint read_mark_mailbox_fk references mailbox,
    handler_id uuid not null constraint read_mark_handler_fk references handler,
    position integer not null,
    constraint read_mark_pk primary key (case_id, handler_id)
);
