-- Who may sign in at a bureau's desk. Names are in `personal` alone; a password is kept as a hash of argon2id.
create table account (
    login text not null primary key check (length(login) between 2 and 40),
    name text not null references personal (id),
    role text not null check (role in ('submitter', 'inspector', 'reviewer', 'auditor', 'administrator')),
    townships text not null,
    password text not null,
    enabled integer not null check (enabled in (0, 1))
);
