package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dudao.standards.Json;

/** What a ledger must have kept when those who wrote to it were killed. */
final class Survival {
    private final String address;
    private final List<KilledWriter.Acknowledged> acknowledged = new ArrayList<>();
    private JournalCheck last = new JournalCheck(0, 0, 0, Journal.BEGINNING, null);

    private Survival(String address) {
        this.address = address;
    }

    static Survival at(String address) {
        return new Survival(address);
    }

    String address() {
        return address;
    }

    String told() {
        return last.rows() + " rows of the journal and " + last.items() + " items";
    }

    /** Checks the ledger after some more writers were killed, and remembers what they acknowledged. */
    void mustHold(KilledWriter... killed) {
        for (KilledWriter one : killed) {
            acknowledged.addAll(one.acknowledged());
        }
        boolean isFile = !address.startsWith("jdbc:");
        if (isFile && !Files.exists(Path.of(address))) {
            must(acknowledged.isEmpty(), "the file is gone");
            return;
        }
        must(sound(isFile ? "jdbc:sqlite:" + address : address, isFile), "the database is damaged");
        try (LedgerDatabase database = LedgerDatabase.open(address, Clock.systemUTC())) {
            last = JournalCheck.of(database);
            must(last.fault() == null, String.valueOf(last.fault()));
            database.read(handle -> {
                Map<Long, String> hashes = new HashMap<>();
                Map<String, Integer> opened = new HashMap<>();
                Map<Long, Integer> filled = new HashMap<>();
                Map<Long, Integer> received = new HashMap<>();
                handle.createQuery("select " + JournalRow.COLUMNS + " from journal")
                        .map((row, context) -> JournalRow.read(row))
                        .forEach(row -> {
                            hashes.put(row.seq(), row.hash());
                            JsonNode body = body(row);
                            if (row.kind().equals("opened")) {
                                opened.merge(body.get("assessment").asText(), 1, Integer::sum);
                            } else if (row.kind().equals("filled")) {
                                filled.merge(body.get("receipt").asLong(), 1, Integer::sum);
                            } else if (row.kind().equals("received")) {
                                received.put(
                                        body.get("receipt").asLong(),
                                        body.get("taken").asInt());
                            }
                        });
                for (KilledWriter.Acknowledged one : acknowledged) {
                    must(one.hash().equals(hashes.get(one.seq())), "lost: " + one);
                }
                handle.createQuery("select id, findings from assessment")
                        .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                        .forEach(one -> must(one.getValue().equals(opened.get(one.getKey())), "half imported: " + one));
                must(filled.equals(received), "half merged: " + filled + " " + received);
                received.forEach((number, items) -> must(items == LedgerWriter.TOGETHER, "half merged: " + number));
                return null;
            });
        }
        if (isFile) {
            copiesMustBeWhole();
        }
    }

    /** A backup that is there is a ledger as it was, with its evidence; what is left of one that was not made lies at the side. */
    private void copiesMustBeWhole() {
        try (Stream<Path> all = Files.list(Path.of(address).getParent())) {
            List<Path> files = all.toList();
            for (Path one : files) {
                String name = one.toString();
                if (name.startsWith(address + ".copy-") && Files.isRegularFile(one)) {
                    must(sound("jdbc:sqlite:" + one, true), "the copy is damaged: " + one);
                    try (LedgerDatabase database = LedgerDatabase.open(name, Clock.systemUTC())) {
                        must(JournalCheck.of(database).fault() == null, "the copy is not whole: " + one);
                        EvidenceCheck evidence = EvidenceCheck.of(database, EvidenceFiles.beside(one));
                        must(evidence.faults().isEmpty(), "the copy lacks evidence: " + evidence);
                    }
                }
            }
            for (Path one : files) {
                String name = one.toString();
                if (name.startsWith(address + ".copy-") || name.contains(".writing-")) {
                    PostgresServer.delete(one);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode body(JournalRow row) {
        try {
            return Json.mapper().readTree(row.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** What the database itself says of its pages, keys and indexes. */
    private static boolean sound(String url, boolean isSqlite) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            if (isSqlite) {
                try (ResultSet result = statement.executeQuery("pragma integrity_check")) {
                    if (!result.next() || !result.getString(1).equals("ok")) {
                        return false;
                    }
                }
                try (ResultSet result = statement.executeQuery("pragma foreign_key_check")) {
                    return !result.next();
                }
            }
            statement.execute("create extension if not exists amcheck");
            statement.execute("select bt_index_check(i.indexrelid, true) from pg_index i join pg_class c"
                    + " on c.oid = i.indexrelid join pg_am a on a.oid = c.relam join pg_namespace n"
                    + " on n.oid = c.relnamespace where a.amname = 'btree' and n.nspname = 'public'");
            return true;
        } catch (SQLException e) {
            throw new AssertionError(url, e);
        }
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(address + ": " + otherwise);
        }
    }
}
