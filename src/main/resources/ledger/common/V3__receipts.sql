-- Files that parties and the bureau filled in and sent back, and what they filled in last. File names, names and remarks are in `personal`.

create table receipt (
    id bigint primary key,
    file text not null references personal (id),
    sha256 text not null,
    kind text not null check (kind in ('pack', 'ledger')),
    township text not null,
    party text not null,
    school_year text not null,
    as_of text not null check (length(as_of) = 10),
    assessment text not null,
    received_on text not null check (length(received_on) = 10),
    received_by text not null references personal (id),
    taken integer not null,
    unchanged integer not null,
    refused integer not null,
    notes integer not null
);
create index receipt_sha256 on receipt (sha256);
create index receipt_township on receipt (township, received_on);

create table filled (
    item text not null references item (id),
    field text not null check (field in ('person', 'progress', 'done', 'evidence', 'remarks', 'recheck')),
    code text,
    value text references personal (id),
    receipt bigint not null references receipt (id),
    primary key (item, field),
    check (code is null or value is null),
    check (code is not null or value is not null)
);
