package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which files the archive keeps of the assessments of a ledger. */
public final class ArchiveRecords {
    private static final String KIND = "archived";

    private final LedgerDatabase database;

    /** The records of a ledger. */
    public ArchiveRecords(LedgerDatabase database) {
        this.database = database;
    }

    /**
     * A file that the archive keeps.
     *
     * @param assessment the id of the assessment that it belongs to
     * @param kind its role
     * @param sha256 the hash by which the archive has it
     */
    public record Kept(String assessment, String kind, String sha256) {}

    /** Records files of one assessment; those recorded already are passed over. */
    public void add(String assessment, List<Kept> files, String by) {
        if (!files.isEmpty() && !database.read(handle -> isKnown(handle, assessment, files))) {
            database.write(writing -> {
                ObjectNode body = Journal.body().put("assessment", assessment);
                ArrayNode list = body.putArray("files");
                Set<String> known = known(writing.handle(), assessment);
                for (Kept one : files) {
                    if (known.add(one.sha256())) {
                        writing.handle()
                                .createUpdate("insert into archived (assessment, sha256, kind)"
                                        + " values (:assessment, :sha256, :kind)")
                                .bind("assessment", assessment)
                                .bind("sha256", one.sha256())
                                .bind("kind", one.kind())
                                .execute();
                        list.addObject().put("kind", one.kind()).put("sha256", one.sha256());
                    }
                }
                if (!list.isEmpty()) {
                    writing.journal().append(writing.personal().id(by), KIND, null, body);
                }
                return list.size();
            });
        }
    }

    private static boolean isKnown(Handle handle, String assessment, List<Kept> files) {
        Set<String> known = known(handle, assessment);
        return files.stream().allMatch(one -> known.contains(one.sha256()));
    }

    private static Set<String> known(Handle handle, String assessment) {
        return new HashSet<>(handle.createQuery("select sha256 from archived where assessment = :assessment")
                .bind("assessment", assessment)
                .mapTo(String.class)
                .list());
    }

    /** All files that were ever archived, as the journal tells, in its order. */
    public List<Kept> all() {
        return database.read(ArchiveRecords::noted);
    }

    private static List<Kept> noted(Handle handle) {
        List<Kept> all = new ArrayList<>();
        handle.createQuery("select body from journal where kind = :kind order by seq")
                .bind("kind", KIND)
                .mapTo(String.class)
                .forEach(body -> read(body, all));
        return all;
    }

    /** The first record that is not as the journal has it; null if there is none. */
    static @Nullable BilingualText fault(Handle handle) {
        List<Kept> noted = noted(handle);
        Set<Kept> left = new LinkedHashSet<>(noted);
        List<Kept> stored = handle.createQuery(
                        "select assessment, kind, sha256 from archived order by assessment, sha256")
                .map((row, context) ->
                        new Kept(row.getString("assessment"), row.getString("kind"), row.getString("sha256")))
                .list();
        for (Kept one : stored) {
            if (!left.remove(one)) {
                return fault(one, "不在日志中", "is not in the journal");
            }
        }
        return left.stream()
                .findFirst()
                .map(one -> fault(one, "被删除或改动", "was deleted or changed"))
                .orElse(null);
    }

    private static BilingualText fault(Kept one, String zh, String en) {
        return new BilingualText(
                "归档记录 " + one.sha256() + "（评估 " + one.assessment() + "）" + zh,
                "the record of the archived file " + one.sha256() + " (assessment " + one.assessment() + ") " + en);
    }

    private static void read(String body, List<Kept> all) {
        try {
            JsonNode node = Json.mapper().readTree(body);
            String assessment = node.path("assessment").asText();
            node.path("files")
                    .forEach(one -> all.add(new Kept(
                            assessment,
                            one.path("kind").asText(),
                            one.path("sha256").asText())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of the journal is a tree.", e);
        }
    }
}
