-- What an organisation offers to whoever has something to report: its desks, and the places outside that stand open too
-- (Wbk art. 2, second paragraph, h). An administrator fills it; texts are kept in both languages of the portal.
create table organisation (
    -- There is one.
    id smallint not null constraint organisation_pk primary key constraint organisation_one check (id = 1),
    -- Empty until the administrator has given it.
    name text not null constraint organisation_name_size check (octet_length(name) <= 200),
    logo bytea constraint organisation_logo_size check (octet_length(logo) <= 65536),
    colour varchar(7) not null constraint organisation_colour_form check (colour ~ '^#[0-9a-f]{6}$'),
    -- Dutch is always offered.
    english boolean not null,
    -- The law's terms are the longest; an organisation may promise shorter ones.
    acknowledge_days smallint not null constraint organisation_acknowledge check (acknowledge_days between 1 and 7),
    feedback_months smallint not null constraint organisation_feedback check (feedback_months between 1 and 3),
    -- The wizard is finished.
    set_up boolean not null
);

insert into organisation (id, name, colour, english, acknowledge_days, feedback_months, set_up)
values (1, '', '#154273', true, 7, 3, false);

-- A fresh database starts without desks, so that the wizard begins empty. An older one keeps the desk that is in use.
delete from desk where not exists (select from handler where desk_id = desk.id)
    and not exists (select from mailbox where desk_id = desk.id);

alter table desk
    add kind varchar(30) not null default 'INTEGRITY_COORDINATOR',
    -- Outside the organisation: its administrator has no say in who is a member.
    add outside boolean not null default false,
    -- Whose sign-in its members use; empty is the organisation's own.
    add tenant varchar(40) not null default '',
    add position integer not null default 1,
    -- The administrator's switch. A desk takes reports when it is open and somebody can read them.
    add open boolean not null default true,
    -- The seal was lost or stolen: until then the remaining members may found a new one.
    add seal_loss varchar(20),
    add seal_loss_until timestamptz,
    add constraint desk_kind_known check (kind in ('INTEGRITY_COORDINATOR', 'INVESTIGATION_BUREAU',
        'CONFIDENTIAL_ADVISERS', 'COMPLAINTS_COMMITTEE', 'EXTERNAL_COMMITTEE')),
    add constraint desk_seal_loss_known check (seal_loss in ('LOST', 'COMPROMISED')),
    add constraint desk_seal_loss_whole check ((seal_loss is null) = (seal_loss_until is null));

create table desk_text (
    desk_id uuid not null constraint desk_text_desk_fk references desk on delete cascade,
    language varchar(2) not null,
    name text not null constraint desk_text_name_size check (octet_length(name) between 1 and 200),
    who text not null constraint desk_text_who_size check (octet_length(who) between 1 and 600),
    takes text not null constraint desk_text_takes_size check (octet_length(takes) between 1 and 600),
    does text not null constraint desk_text_does_size check (octet_length(does) between 1 and 600),
    introduction text not null constraint desk_text_introduction_size check (octet_length(introduction) <= 2000),
    constraint desk_text_pk primary key (desk_id, language),
    constraint desk_text_language_known check (language in ('NL', 'EN'))
);

insert into desk_text (desk_id, language, name, who, takes, does, introduction)
select id, 'NL', name, 'De behandelaars van dit meldpunt.', 'Meldingen over integriteit.',
    'Het meldpunt leest uw melding en laat u weten wat ermee gebeurt.', ''
from desk;
insert into desk_text (desk_id, language, name, who, takes, does, introduction)
select id, 'EN', name, 'The handlers of this desk.', 'Reports about integrity.',
    'The desk reads your report and lets you know what is done with it.', ''
from desk;

alter table desk
    drop column name,
    alter kind drop default,
    alter outside drop default,
    alter tenant drop default,
    alter position drop default,
    alter open drop default;

create index desk_position on desk (position, id);
