package org.dudao.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dudao.io.Sha256;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The zones of inspectors 督学责任区: one list, which is replaced as a whole by one row of the journal. */
public final class Zones {
    /** The kind of the journal's row for a new list. */
    static final String ZONES = "zones";

    private final LedgerDatabase database;

    /** The zones of a ledger. */
    public Zones(LedgerDatabase database) {
        this.database = database;
    }

    /**
     * What a new list changed.
     *
     * @param schools how many schools it has
     * @param zones how many zones
     * @param inspectors how many inspectors
     * @param added schools that the list before did not have
     * @param removed schools that only the list before had
     * @param moved schools with another zone or inspector than before
     */
    public record Replaced(int schools, int zones, int inspectors, int added, int removed, int moved) {}

    /** A school as it is stored: the inspector as an id. */
    private record Row(String school, String name, String zone, String inspector) {}

    /**
     * Replaces the list as a whole.
     *
     * @param schools each school once
     * @param sha256 the hash of the file with the list
     */
    public Replaced replace(List<SchoolZone> schools, Act act, String sha256) {
        return database.write(writing -> {
            Map<String, Row> before = rows(writing.handle());
            Map<String, Row> after = new TreeMap<>();
            for (SchoolZone one : schools) {
                String inspector = writing.personal().id(one.inspector());
                after.put(one.school(), new Row(one.school(), one.name(), one.zone(), inspector));
            }
            writing.handle().execute("delete from school_zone");
            insert(writing.handle(), after);
            Replaced replaced = compare(before, after);
            ObjectNode body = Journal.body()
                    .put("on", act.on().toString())
                    .put("schools", replaced.schools())
                    .put("sha256", sha256);
            String why = writing.personal().idOrNull(act.why());
            if (why != null) {
                body.put("why", why);
            }
            body.put(Items.HASH, hash(after));
            writing.journal().append(writing.personal().id(act.by()), ZONES, null, body);
            return replaced;
        });
    }

    private static void insert(Handle handle, Map<String, Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(
                "insert into school_zone (school, name, zone, inspector) values (:school, :name, :zone, :inspector)")) {
            for (Row row : rows.values()) {
                batch.bind("school", row.school())
                        .bind("name", row.name())
                        .bind("zone", row.zone())
                        .bind("inspector", row.inspector())
                        .add();
            }
            batch.execute();
        }
    }

    private static Replaced compare(Map<String, Row> before, Map<String, Row> after) {
        int moved = 0;
        int added = 0;
        for (Row row : after.values()) {
            Row was = before.get(row.school());
            if (was == null) {
                added++;
            } else if (!was.zone().equals(row.zone()) || !was.inspector().equals(row.inspector())) {
                moved++;
            }
        }
        int removed = (int) before.keySet().stream()
                .filter(school -> !after.containsKey(school))
                .count();
        int zones = (int) after.values().stream().map(Row::zone).distinct().count();
        int inspectors =
                (int) after.values().stream().map(Row::inspector).distinct().count();
        return new Replaced(after.size(), zones, inspectors, added, removed, moved);
    }

    private static Map<String, Row> rows(Handle handle) {
        Map<String, Row> rows = new TreeMap<>();
        handle.createQuery("select school, name, zone, inspector from school_zone")
                .map((row, context) -> new Row(
                        row.getString("school"),
                        row.getString("name"),
                        row.getString("zone"),
                        row.getString("inspector")))
                .forEach(row -> rows.put(row.school(), row));
        return rows;
    }

    /** The hash of the list as it is stored. */
    static String hash(Handle handle) {
        return hash(rows(handle));
    }

    private static String hash(Map<String, Row> rows) {
        StringBuilder text = new StringBuilder();
        rows.values()
                .forEach(row ->
                        text.append(String.join("\t", row.school(), row.name(), row.zone(), row.inspector()) + "\n"));
        return Sha256.of(text.toString());
    }
}
