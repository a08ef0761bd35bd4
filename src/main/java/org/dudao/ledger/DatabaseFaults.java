package org.dudao.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What an exception of the database means for its user. The cause may be deep, or suppressed. */
final class DatabaseFaults {
    private static final int DEEPEST = 12;

    private DatabaseFaults() {}

    /** Whether another writer is at work, so that trying again helps. */
    static boolean isBusy(Throwable e) {
        return any(e, one -> isOf(one, SQLiteErrorCode.SQLITE_BUSY) || isOf(one, SQLiteErrorCode.SQLITE_LOCKED))
                || any(e, one -> isState(one, "40001") || isState(one, "40P01") || isState(one, "55P03"));
    }

    /** Whether a table is not there, as in a new database. */
    static boolean isMissingTable(Throwable e) {
        return any(e, one -> isState(one, "42P01"))
                || any(
                        e,
                        one -> one instanceof SQLiteException
                                && String.valueOf(one.getMessage()).contains("no such table"));
    }

    /** The exception in words for the user; itself if it is none of the database's. */
    static RuntimeException named(RuntimeException e, LedgerAddress address) {
        if (e instanceof LedgerFault || e instanceof Refused) {
            return e;
        }
        String at = address.shown();
        if (isBusy(e)) {
            return new LedgerFault(
                    "台账正在被别人使用，没有写入：" + at + "。请稍后再试。",
                    "The ledger is in use; nothing was written: " + at + ". Try again later.",
                    e);
        } else if (any(e, one -> isOf(one, SQLiteErrorCode.SQLITE_FULL) || isState(one, "53100"))) {
            return new LedgerFault(
                    "磁盘已满，没有写入，台账完好：" + at + "。请腾出空间后再试。",
                    "The disk is full; nothing was written, and the ledger is intact: " + at + ". Free some space.",
                    e);
        } else if (any(e, one -> isOf(one, SQLiteErrorCode.SQLITE_NOTADB))) {
            return new LedgerFault(
                    "这不是台账文件：" + at + "。请给出 dudao ledger 建立的文件。",
                    "Not a ledger: " + at + ". Give a file that dudao ledger made.",
                    e);
        } else if (any(e, one -> isOf(one, SQLiteErrorCode.SQLITE_CORRUPT))) {
            return new LedgerFault(
                    "台账文件已损坏：" + at + "。请用 dudao ledger restore 恢复最近的备份。",
                    "The ledger is damaged: " + at + ". Restore the last backup with dudao ledger restore.",
                    e);
        } else if (any(e, one -> isOf(one, SQLiteErrorCode.SQLITE_READONLY))) {
            return new LedgerFault(
                    "台账不能写入：" + at + "。请检查文件和文件夹的权限。",
                    "The ledger cannot be written: " + at + ". Check the permissions.",
                    e);
        } else if (any(e, one -> isOf(one, SQLiteErrorCode.SQLITE_IOERR))) {
            return new LedgerFault(
                    "磁盘读写出错，没有写入：" + at + "（" + reason(e) + "）。请检查磁盘、配额和文件大小的限制。",
                    "The disk reports an error; nothing was written: " + at + " (" + reason(e)
                            + "). Check the disk, and quotas and limits of the size of files.",
                    e);
        } else if (any(e, one -> isOf(one, SQLiteErrorCode.SQLITE_CANTOPEN))) {
            return new LedgerFault(
                    "台账文件不能打开：" + at + "。请检查：它应是文件而不是文件夹，所在文件夹要存在，并且可以读写。",
                    "The ledger's file cannot be opened: " + at
                            + ". It must be a file and no folder, in a folder that is there and can be written.",
                    e);
        } else if (any(
                e, one -> one instanceof UnsatisfiedLinkError || one instanceof NativeLibraryNotFoundException)) {
            return new LedgerFault(
                    "SQLite 的程序库不能装入：须在临时文件夹 " + System.getProperty("java.io.tmpdir")
                            + " 解压并执行。请腾出空间，或设 JAVA_TOOL_OPTIONS=-Dorg.sqlite.tmpdir=另一文件夹。",
                    "The library of SQLite cannot be loaded: it is unpacked into, and run from, the temporary folder "
                            + System.getProperty("java.io.tmpdir")
                            + ". Free some space, or set JAVA_TOOL_OPTIONS=-Dorg.sqlite.tmpdir=another folder.",
                    e);
        }
        ServerFault ofServer = ServerFault.find(one -> any(e, cause -> isState(cause, one)));
        if (ofServer != null) {
            return new LedgerFault(
                    ofServer.zh() + "：" + at + "（" + reason(e) + "）。" + ofServer.helpZh(),
                    ofServer.en() + ": " + at + " (" + reason(e) + "). " + ofServer.helpEn(),
                    e);
        } else if (any(e, SQLException.class::isInstance) || any(e, DatabaseFaults::isOfPool)) {
            return new LedgerFault(
                    "台账不能打开或使用：" + at + "（" + reason(e) + "）",
                    "The ledger cannot be opened or used: " + at + " (" + reason(e) + ")",
                    e);
        }
        return e;
    }

    private static boolean isOfPool(Throwable e) {
        return e.getClass().getName().startsWith("com.zaxxer.hikari");
    }

    private static String reason(Throwable e) {
        List<Throwable> all = all(e);
        Throwable deepest = all.stream()
                .filter(SQLException.class::isInstance)
                .reduce((a, b) -> b)
                .orElse(e);
        String message =
                String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
        return LedgerAddress.withoutPassword(message.replaceAll("\\.$", ""));
    }

    private static boolean isOf(Throwable e, SQLiteErrorCode code) {
        return e instanceof SQLiteException sqlite && (sqlite.getResultCode().code & 0xFF) == code.code;
    }

    private static boolean isState(Throwable e, String state) {
        return e instanceof SQLException sql && state.equals(sql.getSQLState());
    }

    private static boolean any(Throwable e, Predicate<Throwable> test) {
        return all(e).stream().anyMatch(test);
    }

    private static List<Throwable> all(Throwable e) {
        List<Throwable> all = new ArrayList<>();
        collect(e, all, 0);
        return all;
    }

    private static void collect(@Nullable Throwable e, List<Throwable> all, int depth) {
        if (e == null || depth > DEEPEST) {
            return;
        }
        all.add(e);
        collect(e.getCause(), all, depth + 1);
        for (Throwable suppressed : e.getSuppressed()) {
            collect(suppressed, all, depth + 1);
        }
    }
}
