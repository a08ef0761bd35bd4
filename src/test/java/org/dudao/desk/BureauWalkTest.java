package org.dudao.desk;

import java.nio.file.Path;
import org.dudao.ledger.PostgresServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The walks of a submitter, an inspector, a reviewer, an auditor and an administrator, on both databases. */
@Tag("full")
class BureauWalkTest {
    @Nested
    class OnAFile extends BureauWalk {
        @Override
        String address(Path within) {
            return within.resolve("ledger.db").toString();
        }
    }

    @Nested
    class OnAServer extends BureauWalk {
        @Override
        String address(Path within) {
            return PostgresServer.shared().newDatabase();
        }
    }
}
