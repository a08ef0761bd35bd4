-- What is stated beside the data: waivers, attestations of inspectors, and answers to queries. Names and words are in `personal` alone.

create table statement (
    kind text not null check (kind in ('waiver', 'attestation', 'answer')),
    id text not null,
    township text not null,
    standard text not null,
    subject_kind text,
    subject text not null,
    first_day text not null check (length(first_day) = 10),
    last_day text check (length(last_day) = 10),
    outcome text,
    value text,
    document text,
    words text references personal (id),
    requester text references personal (id),
    signer text not null references personal (id),
    file text not null,
    sha256 text not null check (length(sha256) = 64),
    withdrawn_by text references personal (id),
    withdrawn_on text check (length(withdrawn_on) = 10),
    withdrawn_why text references personal (id),
    primary key (kind, id),
    check ((withdrawn_by is null) = (withdrawn_on is null)),
    check ((subject_kind is null) = (kind = 'answer'))
);
create index statement_township on statement (township, kind);

-- The files that the archive keeps of an assessment: its own, its submission's, and the others that it was made from.
create table archived (
    assessment text not null references assessment (id),
    sha256 text not null check (length(sha256) = 64),
    kind text not null,
    primary key (assessment, sha256)
);
