create function refuse_journal_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end;
$$;

create trigger journal_keeps_rows before update or delete or truncate on journal
    for each statement execute function refuse_journal_change();
