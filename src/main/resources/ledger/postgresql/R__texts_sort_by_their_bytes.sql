-- Texts compare by their bytes, as in SQLite, whatever language the bureau's server sorts by. Name new tables here.
do $$
declare
    one record;
begin
    for one in
        select c.table_name, c.column_name
        from information_schema.columns c
        where c.table_schema = current_schema()
            and c.table_name in ('journal', 'personal', 'assessment', 'item', 'item_text', 'duty', 'evidence', 'receipt', 'filled',
                'school_zone', 'school_visit', 'statement', 'archived', 'account')
            and c.data_type = 'text'
            and c.collation_name is distinct from 'C'
    loop
        execute format('alter table %I alter column %I type text collate "C"', one.table_name, one.column_name);
    end loop;
end;
$$;
