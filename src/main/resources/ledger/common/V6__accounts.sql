-- Who may use a bureau's desk. The person's name is in `personal` alone; the password is a hash with its salt. No account is ever deleted.

create table account (
    login text not null primary key,
    name text not null references personal (id),
    role text not null check (role in ('submitter', 'inspector', 'reviewer', 'auditor', 'administrator')),
    townships text not null,
    password text not null,
    enabled integer not null check (enabled in (0, 1))
);
