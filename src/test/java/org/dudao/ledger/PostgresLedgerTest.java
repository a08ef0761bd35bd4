package org.dudao.ledger;

import org.junit.jupiter.api.Nested;

/** All that a ledger does, on a PostgreSQL server. */
@OnPostgres
class PostgresLedgerTest {
    @Nested
    class Imports extends ImportBehaviour {}

    @Nested
    class Acts extends ActBehaviour {}

    @Nested
    class Queries extends QueryBehaviour {}

    @Nested
    class Journals extends JournalBehaviour {}

    @Nested
    class Writers extends WriterBehaviour {}

    @Nested
    class AccountsOfADesk extends AccountBehaviour {}

    @Nested
    class LedgersMigrated extends MigrationBehaviour {}
}
