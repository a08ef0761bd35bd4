-- The ledger of rectification items. One text for SQLite and PostgreSQL; days are ISO text, names of persons are in `personal` alone.

create table journal (
    seq bigint primary key,
    at text not null,
    actor text not null,
    kind text not null,
    item text,
    body text not null,
    prev text not null,
    hash text not null
);
create index journal_item on journal (item) where item is not null;

-- A name or a remark, committed to by its id: the hash of salt and value. A deleted one has neither, and the journal stays whole.
create table personal (
    id text primary key,
    salt text,
    value text,
    check ((salt is null) = (value is null))
);
create index personal_value on personal (value) where value is not null;

create table assessment (
    id text primary key,
    kind text not null check (kind in ('township', 'county')),
    township text not null,
    name text not null,
    school_year text not null,
    as_of text not null check (length(as_of) = 10),
    ord bigint not null unique,
    history integer not null check (history in (0, 1)),
    sha256 text not null,
    rules_sha256 text not null,
    generator text not null,
    submission_file text not null,
    submission_sha256 text not null,
    conclusion text not null,
    findings integer not null
);
create index assessment_township on assessment (township, school_year, as_of, ord);

create table item (
    id text primary key,
    kind text not null check (kind in ('finding', 'query', 'onsite')),
    township text not null,
    township_name text not null,
    county text not null,
    school_year text not null,
    standard text,
    area text,
    subject_kind text not null,
    subject_id text not null,
    subject_name text not null,
    school text,
    severity text not null check (severity in ('veto', 'major', 'minor', 'advisory')),
    first_seen text not null check (length(first_seen) = 10),
    first_due text not null check (length(first_due) = 10),
    deadline text not null check (length(deadline) = 10),
    due text not null check (length(due) = 10),
    data_state text not null,
    data_assessment text references assessment (id),
    data_as_of text,
    times integer not null,
    reopened integer not null,
    state text not null
        check (state in ('NOT_STARTED', 'UNDER_WAY', 'REPORTED', 'PASSED', 'FAILED', 'STANDING', 'HANDED_OVER')),
    way text not null,
    person text references personal (id),
    inspector text references personal (id),
    signed_on text,
    claim_by text references personal (id),
    claim_on text,
    claim_note text references personal (id),
    recheck text,
    recheck_by text references personal (id),
    recheck_on text,
    recheck_precision text,
    recheck_note text references personal (id),
    closed_by text references personal (id),
    closed_on text,
    closed_proof text,
    waiver text,
    waived_until text,
    version integer not null check (version > 0),
    check ((state = 'PASSED') = (closed_on is not null))
);
create index item_township on item (township, standard);
create index item_open on item (deadline) where state <> 'PASSED';
create index item_counts on item (county, state, severity, deadline);

create table item_text (
    item text primary key references item (id),
    problem_zh text not null,
    problem_en text not null,
    observed text
);

create table duty (
    item text not null references item (id),
    nth integer not null,
    responsible text not null,
    party_code text not null,
    party text not null,
    action_zh text not null,
    action_en text not null,
    first_due text not null,
    due text not null,
    step integer,
    primary key (item, nth)
);
create index duty_party on duty (party);

create table evidence (
    item text not null references item (id),
    nth integer not null,
    name text not null,
    sha256 text not null,
    bytes bigint not null,
    note text references personal (id),
    added_by text not null references personal (id),
    added_on text not null,
    primary key (item, nth)
);
