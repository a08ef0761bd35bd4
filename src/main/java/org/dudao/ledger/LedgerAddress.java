package org.dudao.ledger;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a ledger is.
 *
 * @param url the JDBC address
 * @param file the file of SQLite; null for a server
 */
record LedgerAddress(String url, @Nullable Path file) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /**
     * Reads what was given as {@code --db}.
     *
     * @param given a file, or an address that begins with {@code jdbc:}
     * @throws LedgerFault if it is an address of another database
     */
    static LedgerAddress of(String given) {
        if (given.toLowerCase(Locale.ROOT).startsWith(POSTGRESQL)) {
            return new LedgerAddress(given, null);
        } else if (given.startsWith(SQLITE)) {
            return ofFile(given.substring(SQLITE.length()));
        } else if (given.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            String shown = withoutPassword(given);
            throw new LedgerFault(
                    "台账只能在 SQLite 或 PostgreSQL 中：" + shown + "。请给出文件，或 jdbc:postgresql://主机/库名。",
                    "The ledger is kept in SQLite or PostgreSQL: " + shown
                            + ". Give a file, or jdbc:postgresql://host/database.");
        }
        return ofFile(given);
    }

    /** What follows a question mark would be taken for settings of the driver. */
    private static LedgerAddress ofFile(String given) {
        if (given.isBlank() || given.contains("?")) {
            throw new LedgerFault(
                    "台账的文件名不能为空，也不能有问号：“" + given + "”。请换一个名称。",
                    "The file of a ledger needs a name without question marks: \"" + given + "\". Choose another.");
        }
        Path file = Path.of(given);
        return new LedgerAddress(SQLITE + file.toAbsolutePath(), file);
    }

    /** The folder of migrations that only this kind of database needs. */
    String vendor() {
        return file == null ? "postgresql" : "sqlite";
    }

    /** The address without the password that it may contain. */
    String shown() {
        return file == null ? withoutPassword(url) : file.toString();
    }

    /** Others write a password before the host, too: {@code //user:password@host}. */
    static String withoutPassword(String text) {
        return text.replaceAll("(?i)(passw?o?r?d\\s*=\\s*)[^&;\\s]*", "$1***")
                .replaceAll("(//[^/@\\s:]*:)[^/\\s]*@", "$1***@");
    }
}
