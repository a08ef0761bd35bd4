-- The first schema of a ledger in SQLite, as Flyway left it.
CREATE TABLE IF NOT EXISTS "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE TABLE journal (
    seq bigint primary key,
    at text not null,
    actor text not null,
    kind text not null,
    item text,
    body text not null,
    prev text not null,
    hash text not null
);
CREATE INDEX journal_item on journal (item) where item is not null;
CREATE TABLE personal (
    id text primary key,
    salt text,
    value text,
    check ((salt is null) = (value is null))
);
CREATE INDEX personal_value on personal (value) where value is not null;
CREATE TABLE assessment (
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
CREATE INDEX assessment_township on assessment (township, school_year, as_of, ord);
CREATE TABLE item (
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
CREATE INDEX item_township on item (township, standard);
CREATE INDEX item_open on item (deadline) where state <> 'PASSED';
CREATE INDEX item_counts on item (county, state, severity, deadline);
CREATE TABLE item_text (
    item text primary key references item (id),
    problem_zh text not null,
    problem_en text not null,
    observed text
);
CREATE TABLE duty (
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
CREATE INDEX duty_party on duty (party);
CREATE TABLE evidence (
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
CREATE TRIGGER journal_keeps_rows before update on journal
begin
    select raise(abort, 'the journal is append-only');
end;
CREATE TRIGGER journal_loses_none before delete on journal
begin
    select raise(abort, 'the journal is append-only');
end;
INSERT INTO flyway_schema_history VALUES(1,'1','ledger','SQL','V1__ledger.sql',1909642844,'','2026-11-29 23:38:12.380',4,1);
INSERT INTO flyway_schema_history VALUES(2,'2','journal is append only','SQL','V2__journal_is_append_only.sql',1117155996,'','2026-11-29 23:38:12.398',0,1);
