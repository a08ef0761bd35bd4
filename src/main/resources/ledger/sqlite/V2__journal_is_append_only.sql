create trigger journal_keeps_rows before update on journal
begin
    select raise(abort, 'the journal is append-only');
end;

create trigger journal_loses_none before delete on journal
begin
    select raise(abort, 'the journal is append-only');
end;
