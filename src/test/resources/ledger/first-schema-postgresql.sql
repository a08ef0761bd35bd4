-- The first schema of a ledger in PostgreSQL, as Flyway left it: pg_dump --schema-only, and its history.
CREATE FUNCTION refuse_journal_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'the journal is append-only';
end;
$$;
CREATE TABLE assessment (
    id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    township text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    school_year text NOT NULL COLLATE pg_catalog."C",
    as_of text NOT NULL COLLATE pg_catalog."C",
    ord bigint NOT NULL,
    history integer NOT NULL,
    sha256 text NOT NULL COLLATE pg_catalog."C",
    rules_sha256 text NOT NULL COLLATE pg_catalog."C",
    generator text NOT NULL COLLATE pg_catalog."C",
    submission_file text NOT NULL COLLATE pg_catalog."C",
    submission_sha256 text NOT NULL COLLATE pg_catalog."C",
    conclusion text NOT NULL COLLATE pg_catalog."C",
    findings integer NOT NULL,
    CONSTRAINT assessment_as_of_check CHECK ((length(as_of) = 10)),
    CONSTRAINT assessment_history_check CHECK ((history = ANY (ARRAY[0, 1]))),
    CONSTRAINT assessment_kind_check CHECK ((kind = ANY (ARRAY['township'::text, 'county'::text])))
);
CREATE TABLE duty (
    item text NOT NULL COLLATE pg_catalog."C",
    nth integer NOT NULL,
    responsible text NOT NULL COLLATE pg_catalog."C",
    party_code text NOT NULL COLLATE pg_catalog."C",
    party text NOT NULL COLLATE pg_catalog."C",
    action_zh text NOT NULL COLLATE pg_catalog."C",
    action_en text NOT NULL COLLATE pg_catalog."C",
    first_due text NOT NULL COLLATE pg_catalog."C",
    due text NOT NULL COLLATE pg_catalog."C",
    step integer
);
CREATE TABLE evidence (
    item text NOT NULL COLLATE pg_catalog."C",
    nth integer NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    sha256 text NOT NULL COLLATE pg_catalog."C",
    bytes bigint NOT NULL,
    note text COLLATE pg_catalog."C",
    added_by text NOT NULL COLLATE pg_catalog."C",
    added_on text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
CREATE TABLE item (
    id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    township text NOT NULL COLLATE pg_catalog."C",
    township_name text NOT NULL COLLATE pg_catalog."C",
    county text NOT NULL COLLATE pg_catalog."C",
    school_year text NOT NULL COLLATE pg_catalog."C",
    standard text COLLATE pg_catalog."C",
    area text COLLATE pg_catalog."C",
    subject_kind text NOT NULL COLLATE pg_catalog."C",
    subject_id text NOT NULL COLLATE pg_catalog."C",
    subject_name text NOT NULL COLLATE pg_catalog."C",
    school text COLLATE pg_catalog."C",
    severity text NOT NULL COLLATE pg_catalog."C",
    first_seen text NOT NULL COLLATE pg_catalog."C",
    first_due text NOT NULL COLLATE pg_catalog."C",
    deadline text NOT NULL COLLATE pg_catalog."C",
    due text NOT NULL COLLATE pg_catalog."C",
    data_state text NOT NULL COLLATE pg_catalog."C",
    data_assessment text COLLATE pg_catalog."C",
    data_as_of text COLLATE pg_catalog."C",
    times integer NOT NULL,
    reopened integer NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    way text NOT NULL COLLATE pg_catalog."C",
    person text COLLATE pg_catalog."C",
    inspector text COLLATE pg_catalog."C",
    signed_on text COLLATE pg_catalog."C",
    claim_by text COLLATE pg_catalog."C",
    claim_on text COLLATE pg_catalog."C",
    claim_note text COLLATE pg_catalog."C",
    recheck text COLLATE pg_catalog."C",
    recheck_by text COLLATE pg_catalog."C",
    recheck_on text COLLATE pg_catalog."C",
    recheck_precision text COLLATE pg_catalog."C",
    recheck_note text COLLATE pg_catalog."C",
    closed_by text COLLATE pg_catalog."C",
    closed_on text COLLATE pg_catalog."C",
    closed_proof text COLLATE pg_catalog."C",
    waiver text COLLATE pg_catalog."C",
    waived_until text COLLATE pg_catalog."C",
    version integer NOT NULL,
    CONSTRAINT item_check CHECK (((state = 'PASSED'::text) = (closed_on IS NOT NULL))),
    CONSTRAINT item_deadline_check CHECK ((length(deadline) = 10)),
    CONSTRAINT item_due_check CHECK ((length(due) = 10)),
    CONSTRAINT item_first_due_check CHECK ((length(first_due) = 10)),
    CONSTRAINT item_first_seen_check CHECK ((length(first_seen) = 10)),
    CONSTRAINT item_kind_check CHECK ((kind = ANY (ARRAY['finding'::text, 'query'::text, 'onsite'::text]))),
    CONSTRAINT item_severity_check CHECK ((severity = ANY (ARRAY['veto'::text, 'major'::text, 'minor'::text, 'advisory'::text]))),
    CONSTRAINT item_state_check CHECK ((state = ANY (ARRAY['NOT_STARTED'::text, 'UNDER_WAY'::text, 'REPORTED'::text, 'PASSED'::text, 'FAILED'::text, 'STANDING'::text, 'HANDED_OVER'::text]))),
    CONSTRAINT item_version_check CHECK ((version > 0))
);
CREATE TABLE item_text (
    item text NOT NULL COLLATE pg_catalog."C",
    problem_zh text NOT NULL COLLATE pg_catalog."C",
    problem_en text NOT NULL COLLATE pg_catalog."C",
    observed text COLLATE pg_catalog."C"
);
CREATE TABLE journal (
    seq bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C",
    actor text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    item text COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    prev text NOT NULL COLLATE pg_catalog."C",
    hash text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE personal (
    id text NOT NULL COLLATE pg_catalog."C",
    salt text COLLATE pg_catalog."C",
    value text COLLATE pg_catalog."C",
    CONSTRAINT personal_check CHECK (((salt IS NULL) = (value IS NULL)))
);
ALTER TABLE ONLY assessment
    ADD CONSTRAINT assessment_ord_key UNIQUE (ord);
ALTER TABLE ONLY assessment
    ADD CONSTRAINT assessment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY duty
    ADD CONSTRAINT duty_pkey PRIMARY KEY (item, nth);
ALTER TABLE ONLY evidence
    ADD CONSTRAINT evidence_pkey PRIMARY KEY (item, nth);
ALTER TABLE ONLY flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE ONLY item
    ADD CONSTRAINT item_pkey PRIMARY KEY (id);
ALTER TABLE ONLY item_text
    ADD CONSTRAINT item_text_pkey PRIMARY KEY (item);
ALTER TABLE ONLY journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY personal
    ADD CONSTRAINT personal_pkey PRIMARY KEY (id);
CREATE INDEX assessment_township ON assessment USING btree (township, school_year, as_of, ord);
CREATE INDEX duty_party ON duty USING btree (party);
CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history USING btree (success);
CREATE INDEX item_counts ON item USING btree (county, state, severity, deadline);
CREATE INDEX item_open ON item USING btree (deadline) WHERE (state <> 'PASSED'::text);
CREATE INDEX item_township ON item USING btree (township, standard);
CREATE INDEX journal_item ON journal USING btree (item) WHERE (item IS NOT NULL);
CREATE INDEX personal_value ON personal USING btree (value) WHERE (value IS NOT NULL);
CREATE TRIGGER journal_keeps_rows BEFORE DELETE OR UPDATE OR TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();
ALTER TABLE ONLY duty
    ADD CONSTRAINT duty_item_fkey FOREIGN KEY (item) REFERENCES item(id);
ALTER TABLE ONLY evidence
    ADD CONSTRAINT evidence_added_by_fkey FOREIGN KEY (added_by) REFERENCES personal(id);
ALTER TABLE ONLY evidence
    ADD CONSTRAINT evidence_item_fkey FOREIGN KEY (item) REFERENCES item(id);
ALTER TABLE ONLY evidence
    ADD CONSTRAINT evidence_note_fkey FOREIGN KEY (note) REFERENCES personal(id);
ALTER TABLE ONLY item
    ADD CONSTRAINT item_claim_by_fkey FOREIGN KEY (claim_by) REFERENCES personal(id);
ALTER TABLE ONLY item
    ADD CONSTRAINT item_claim_note_fkey FOREIGN KEY (claim_note) REFERENCES personal(id);
ALTER TABLE ONLY item
    ADD CONSTRAINT item_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES personal(id);
ALTER TABLE ONLY item
    ADD CONSTRAINT item_data_assessment_fkey FOREIGN KEY (data_assessment) REFERENCES assessment(id);
ALTER TABLE ONLY item
    ADD CONSTRAINT item_inspector_fkey FOREIGN KEY (inspector) REFERENCES personal(id);
ALTER TABLE ONLY item
    ADD CONSTRAINT item_person_fkey FOREIGN KEY (person) REFERENCES personal(id);
ALTER TABLE ONLY item
    ADD CONSTRAINT item_recheck_by_fkey FOREIGN KEY (recheck_by) REFERENCES personal(id);
ALTER TABLE ONLY item
    ADD CONSTRAINT item_recheck_note_fkey FOREIGN KEY (recheck_note) REFERENCES personal(id);
ALTER TABLE ONLY item_text
    ADD CONSTRAINT item_text_item_fkey FOREIGN KEY (item) REFERENCES item(id);
INSERT INTO flyway_schema_history VALUES (1, '1', 'ledger', 'SQL', 'V1__ledger.sql', 1909642844, 'dudao', '2026-11-29 23:38:32.592943', 456, true);
INSERT INTO flyway_schema_history VALUES (2, '2', 'journal is append only', 'SQL', 'V2__journal_is_append_only.sql', 891459044, 'dudao', '2026-11-29 23:38:33.390646', 13, true);
INSERT INTO flyway_schema_history VALUES (3, NULL, 'texts sort by their bytes', 'SQL', 'R__texts_sort_by_their_bytes.sql', -1503615323, 'dudao', '2026-11-29 23:38:33.515947', 220, true);
