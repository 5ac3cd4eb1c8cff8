-- An invitation lets one account enrol at one desk. The token itself is shown once and kept nowhere.
create table invitation (
    id uuid not null constraint invitation_pk primary key,
    desk_id uuid not null constraint invitation_desk_fk references desk,
    -- For whom, in the words of whoever invited.
    label text not null constraint invitation_label_size check (octet_length(label) between 1 and 200),
    -- What she may do once a key holder has signed her in: HANDLER, READER, KEY_HOLDER.
    roles varchar(20)[] not null constraint invitation_roles_some check (cardinality(roles) > 0),
    function_nl text not null constraint invitation_function_nl_size check (octet_length(function_nl) between 1 and 120),
    function_en text not null constraint invitation_function_en_size check (octet_length(function_en) between 1 and 120),
    publish_name boolean not null,
    token_hash bytea not null constraint invitation_token_unique unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    -- Who enrolled with it: it works once.
    used_by uuid constraint invitation_handler_fk references handler,
    constraint invitation_used_once unique (used_by),
    constraint invitation_token_hash_size check (octet_length(token_hash) = 32)
);

create index invitation_desk on invitation (desk_id, created_at, id);
