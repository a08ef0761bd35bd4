-- Which inspector is responsible for which schools 督学责任区, as one list that is replaced as a whole; and the visits to schools.

create table school_zone (
    school text primary key,
    name text not null,
    zone text not null,
    inspector text not null references personal (id)
);

-- A visit is a row of the journal, whose number it has.
create table school_visit (
    seq bigint primary key,
    school text not null,
    visited_on text not null check (length(visited_on) = 10),
    visited_by text not null references personal (id),
    note text references personal (id)
);
create index school_visit_day on school_visit (school, visited_on);

-- What statistics ask the journal for: which items the responsible party answered, and what re-checks said.
create index journal_reported on journal (item) where kind = 'reported';
create index journal_rechecked on journal (item, seq) where kind = 'rechecked';
-- The parties of an item, without their texts.
create index duty_parties on duty (item, responsible, party_code, nth, first_due, party);
