package org.dudao.ledger;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Brings a database to the schema of this version, by Flyway; one that is there already costs one query. */
final class Migrations {
    /** The last migration of this version. */
    static final int LATEST = 6;

    private static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    /** Another that makes the same ledger is waited for. */
    static void apply(Jdbi jdbi, DataSource source, LedgerAddress address) {
        int version = Retries.whileBusy(() -> version(jdbi));
        if (version > LATEST) {
            throw new LedgerFault(
                    "台账由更新的版本建立（结构 " + version + "，本程序 " + LATEST + "）：" + address.shown() + "。请升级 dudao。",
                    "A newer version made the ledger (schema " + version + ", this program " + LATEST + "): "
                            + address.shown() + ". Upgrade dudao.");
        } else if (version < LATEST) {
            migrate(jdbi, source, address);
        }
    }

    /** Two that begin at once may both migrate: the second one finds the work done. */
    private static void migrate(Jdbi jdbi, DataSource source, LedgerAddress address) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:ledger/common", "classpath:ledger/" + address.vendor())
                .loggers("slf4j")
                .load();
        Retries.whileBusy(() -> {
            try {
                return flyway.migrate().success;
            } catch (FlywayException e) {
                if (version(jdbi) == LATEST) {
                    return true;
                }
                throw e;
            }
        });
    }

    /** Whether a database is a ledger. */
    static boolean isThere(Handle handle) {
        return handle.createQuery(
                                "select count(*) from sqlite_master where type = 'table' and name in ('journal', :history)")
                        .bind("history", HISTORY)
                        .mapTo(Integer.class)
                        .one()
                == 2;
    }

    /** The number of the last migration applied; 0 if there is none. */
    private static int version(Jdbi jdbi) {
        try {
            return jdbi.withHandle(handle -> handle.createQuery("select version from " + HISTORY
                            + " where success and version is not null order by installed_rank desc limit 1")
                    .mapTo(Integer.class)
                    .findOne()
                    .orElse(0));
        } catch (JdbiException e) {
            if (DatabaseFaults.isMissingTable(e)) {
                return 0;
            }
            throw e;
        }
    }
}
