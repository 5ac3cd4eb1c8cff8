-- Who handles for a desk says its roster: a chain of signed versions (docs/protocol.md §9). What stands beside it in these
-- tables (state, role) is worked out from its last version, in the transaction that takes that version in.
create table roster_version (
    desk_id uuid not null constraint roster_version_desk_fk references desk,
    number integer not null,
    -- The very text that was signed: written again it might not be the same.
    body text not null,
    signature varchar(86) not null,
    endorsement varchar(86),
    hash bytea not null,
    constraint roster_version_pk primary key (desk_id, number),
    constraint roster_version_number_sound check (number between 1 and 1000000),
    constraint roster_version_hash_size check (length(hash) = 32)
);

-- The desk's seal, sealed to each key holder; the verify key tells which seal it is.
create table sealed_seal (
    handler_id uuid not null constraint sealed_seal_pk primary key constraint sealed_seal_handler_fk references handler,
    seal bytea not null,
    sealed bytea not null
);

-- Who left keeps a row, as the history of cases names her; her chests do not stay. A passkey can stand in for a passphrase.
alter table handler drop constraint handler_state_known;
alter table handler drop constraint handler_account_unique;
alter table handler
    alter column passphrase_chest drop not null,
    alter column recovery_chest drop not null,
    -- What the last version of the roster lets her do: read and answer, or read; and sign versions.
    add column reads_as varchar(20),
    add column key_holder boolean not null default false,
    -- New keys of who lost every way in, until a key holder has signed them in.
    add column renewing_card bytea,
    add column renewing_passphrase_chest bytea,
    add column renewing_recovery_chest bytea,
    drop column approved_at,
    drop column approved_by,
    add constraint handler_state_known check (state in ('WAITING', 'ACTIVE', 'LEFT')),
    add constraint handler_reads_as_known check (reads_as in ('HANDLER', 'READER')),
    add constraint handler_rights_of_members check (state = 'ACTIVE' or (reads_as is null and not key_holder)),
    add constraint handler_chests_of_members check (
        case when state = 'LEFT' then passphrase_chest is null and recovery_chest is null
        else recovery_chest is not null end),
    add constraint handler_renewing_whole check ((renewing_card is null) = (renewing_recovery_chest is null));

-- One account is in one desk; whoever left may be invited again.
create unique index handler_account_unique on handler (account) where state <> 'LEFT';

-- A way to open her chest with a passkey. What a passkey's identity says is no secret: the passkey itself is.
create table passkey (
    id uuid not null constraint passkey_pk primary key,
    handler_id uuid not null constraint passkey_handler_fk references handler,
    label varchar(200) not null,
    identity varchar(4000) not null,
    chest bytea not null,
    added_on date not null,
    -- It opens the keys that wait to be signed in, not those she has.
    renewing boolean not null
);

create index passkey_handler on passkey (handler_id);

alter table mailbox
    -- Of the case's key: each renewal is one more (docs/protocol.md §11).
    add column generation integer not null default 1,
    -- Somebody who held the key may read no further: a handler who stays is to renew it.
    add column needs_new_key boolean not null default false,
    add constraint mailbox_generation_sound check (generation between 1 and 10000);

-- Cases whose key is to be renewed are few, and asked for at every unlocking.
create index mailbox_needs_new_key on mailbox (id) where needs_new_key;
drop index mailbox_inbox;

-- Who holds a key of a case knows of it; who holds none must not even be able to count it. So her inbox is read from
-- her own keys alone, newest activity first.
alter table sealed_case_key add column last_activity_on date;
update sealed_case_key k set last_activity_on = m.last_activity_on from mailbox m where m.id = k.case_id;
alter table sealed_case_key alter column last_activity_on set not null;
create index sealed_case_key_inbox on sealed_case_key (handler_id, last_activity_on desc, case_id desc);

-- How far she has read goes with her key.
delete from read_mark r
where not exists (select 1 from sealed_case_key k where k.case_id = r.case_id and k.handler_id = r.handler_id);
alter table read_mark
    add constraint read_mark_key_fk foreign key (case_id, handler_id) references sealed_case_key on delete cascade;

-- Whom the reporter left out, and who withdrew. By account, so that new keys or a new invitation change nothing.
create table left_out (
    case_id uuid not null constraint left_out_mailbox_fk references mailbox,
    account varchar(600) not null,
    cause varchar(20) not null,
    constraint left_out_pk primary key (case_id, account),
    constraint left_out_cause_known check (cause in ('REPORTER', 'WITHDREW'))
);

-- The key of the generation before, sealed to the next.
create table earlier_case_key (
    case_id uuid not null constraint earlier_case_key_mailbox_fk references mailbox,
    generation integer not null,
    sealed bytea not null,
    constraint earlier_case_key_pk primary key (case_id, generation)
);

create table key_renewal (
    case_id uuid not null constraint key_renewal_mailbox_fk references mailbox,
    generation integer not null,
    frame bytea not null,
    constraint key_renewal_pk primary key (case_id, generation),
    constraint key_renewal_generation_sound check (generation between 2 and 10000)
);

-- A case goes to another desk only with the reporter's consent (docs/protocol.md §12).
create table hand_over (
    id uuid not null constraint hand_over_pk primary key,
    case_id uuid not null constraint hand_over_mailbox_fk references mailbox,
    -- Its place among the requests of the case.
    number integer not null,
    desk_id uuid not null constraint hand_over_desk_fk references desk,
    mode varchar(20) not null,
    state varchar(20) not null,
    request bytea not null,
    request_hash bytea not null,
    consent bytea,
    -- Nobody asks her again on the day on which she said no.
    answered_on date,
    constraint hand_over_number_unique unique (case_id, number),
    constraint hand_over_request_unique unique (case_id, request_hash),
    constraint hand_over_mode_known check (mode in ('SHARE', 'TRANSFER')),
    constraint hand_over_state_known check (state in ('ASKED', 'GRANTED', 'REFUSED', 'DONE')),
    constraint hand_over_answer_kept check ((state = 'ASKED') = (consent is null)),
    constraint hand_over_answer_dated check ((consent is null) = (answered_on is null))
);

-- One question to the reporter at a time about one desk.
create unique index hand_over_open on hand_over (case_id, desk_id) where state in ('ASKED', 'GRANTED');

-- Who came to a case and who went, for those who hold its key. Days only, as a reporter's consent is among them.
create table case_history (
    case_id uuid not null constraint case_history_mailbox_fk references mailbox,
    number integer not null,
    kind varchar(20) not null,
    handler_id uuid constraint case_history_handler_fk references handler,
    other_id uuid constraint case_history_other_fk references handler,
    day date not null,
    constraint case_history_pk primary key (case_id, number)
);
