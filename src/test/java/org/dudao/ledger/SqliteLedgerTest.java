package org.dudao.ledger;

import org.junit.jupiter.api.Nested;

/** All that a ledger does, in one file of SQLite. */
class SqliteLedgerTest {
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
