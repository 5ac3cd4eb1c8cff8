-- External channels, always shown beside the organisation's own desks (Wbk art. 2, second paragraph, h).
create table channel (
    id uuid not null constraint channel_pk primary key,
    position integer not null,
    kind varchar(20) not null,
    -- Where help must never be hidden: the administrator can neither remove it nor send people elsewhere.
    standing boolean not null,
    address varchar(500),
    phone varchar(40),
    constraint channel_kind_known check (kind in ('HUIS', 'AUTHORITY', 'MMA', 'EMERGENCY', 'OTHER')),
    constraint channel_address_secure check (address like 'https://%'),
    constraint channel_reachable check (address is not null or phone is not null)
);

create table channel_text (
    channel_id uuid not null constraint channel_text_channel_fk references channel on delete cascade,
    language varchar(2) not null,
    name text not null constraint channel_text_name_size check (octet_length(name) between 1 and 200),
    text text not null constraint channel_text_text_size check (octet_length(text) <= 600),
    constraint channel_text_pk primary key (channel_id, language),
    constraint channel_text_language_known check (language in ('NL', 'EN'))
);

create index channel_position on channel (position, id);

-- The competent authorities are those of Wbk art. 2c.
with standing (position, kind, standing, address, phone, name_nl, text_nl, name_en, text_en) as (values
    (1, 'HUIS', true, 'https://www.huisvoorklokkenluiders.nl/', null,
        'Huis voor Klokkenluiders',
        'Geeft gratis en vertrouwelijk advies over melden. Kan een misstand onderzoeken, en ook hoe u behandeld bent nadat u meldde.',
        'Dutch Whistleblowers Authority (Huis voor Klokkenluiders)',
        'Gives free and confidential advice about reporting. Can investigate wrongdoing, and also how you were treated after you reported.'),
    (2, 'AUTHORITY', false, 'https://www.acm.nl/', null,
        'Autoriteit Consument en Markt (ACM)',
        'Over concurrentie, rechten van consumenten, energie, telecom, post en vervoer.',
        'Authority for Consumers and Markets (ACM)',
        'About competition, consumers'' rights, energy, telecommunications, post and transport.'),
    (3, 'AUTHORITY', false, 'https://www.afm.nl/', null,
        'Autoriteit Financiële Markten (AFM)',
        'Over het gedrag van banken, verzekeraars, beleggers en andere financiële bedrijven.',
        'Authority for the Financial Markets (AFM)',
        'About the conduct of banks, insurers, investors and other financial businesses.'),
    (4, 'AUTHORITY', false, 'https://www.autoriteitnvs.nl/', null,
        'Autoriteit Nucleaire Veiligheid en Stralingsbescherming (ANVS)',
        'Over nucleaire veiligheid, straling en radioactieve stoffen.',
        'Authority for Nuclear Safety and Radiation Protection (ANVS)',
        'About nuclear safety, radiation and radioactive substances.'),
    (5, 'AUTHORITY', false, 'https://www.autoriteitpersoonsgegevens.nl/', null,
        'Autoriteit Persoonsgegevens (AP)',
        'Over privacy en de bescherming van persoonsgegevens.',
        'Data Protection Authority (AP)',
        'About privacy and the protection of personal data.'),
    (6, 'AUTHORITY', false, 'https://www.dnb.nl/', null,
        'De Nederlandsche Bank (DNB)',
        'Over banken, verzekeraars, pensioenfondsen en trustkantoren.',
        'De Nederlandsche Bank (DNB)',
        'About banks, insurers, pension funds and trust offices.'),
    (7, 'AUTHORITY', false, 'https://www.igj.nl/', null,
        'Inspectie Gezondheidszorg en Jeugd (IGJ)',
        'Over zorg, jeugdhulp, medicijnen en medische hulpmiddelen.',
        'Health and Youth Care Inspectorate (IGJ)',
        'About health care, youth care, medicines and medical devices.'),
    (8, 'AUTHORITY', false, 'https://www.nvwa.nl/', null,
        'Nederlandse Voedsel- en Warenautoriteit (NVWA)',
        'Over voedsel, producten, dieren en planten.',
        'Food and Consumer Product Safety Authority (NVWA)',
        'About food, products, animals and plants.'),
    (9, 'AUTHORITY', false, 'https://www.nza.nl/', null,
        'Nederlandse Zorgautoriteit (NZa)',
        'Over de betaling van zorg en over zorgverzekeraars.',
        'Dutch Healthcare Authority (NZa)',
        'About payment for care, and health insurers.'),
    (10, 'MMA', false, 'https://www.meldmisdaadanoniem.nl/', '0800 7000',
        'Meld Misdaad Anoniem',
        'Anoniem vertellen wat u weet over een misdrijf. Bellen is gratis.',
        'Meld Misdaad Anoniem (report crime anonymously)',
        'Tell anonymously what you know about a crime. The call is free.'),
    (11, 'EMERGENCY', true, null, '112',
        'Alarmnummer 112',
        'Als iemand nu in gevaar is, of als elke seconde telt.',
        'Emergency number 112',
        'When somebody is in danger now, or every second counts.')
), added as (
    insert into channel (id, position, kind, standing, address, phone)
    select gen_random_uuid(), position, kind, standing, address, phone from standing
    returning id, position
)
insert into channel_text (channel_id, language, name, text)
select id, 'NL', name_nl, text_nl from added join standing using (position)
union all
select id, 'EN', name_en, text_en from added join standing using (position);
