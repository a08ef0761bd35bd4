package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dudao.assessment.Assessment;
import org.dudao.io.Sha256;
import org.dudao.standards.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that was imported.
 *
 * @param kind {@code township} or {@code county}
 * @param township the code of the township or county
 * @param name its name; its code if it has none
 * @param order the number of its import, from 1
 * @param history whether a newer one was there, so that it moved no item
 * @param sha256 the hash of its {@code assessment.json}
 * @param rulesSha256 the hash of the rules that made it
 * @param generator the version that made it
 * @param submissionFile the base name of the submission
 */
public record ImportedAssessment(
        String id,
        String kind,
        String township,
        String name,
        String schoolYear,
        LocalDate asOf,
        long order,
        boolean history,
        String sha256,
        String rulesSha256,
        String generator,
        String submissionFile,
        String submissionSha256,
        String conclusion,
        int findings) {
    private static final String COLUMNS =
            "id, kind, township, name, school_year, as_of, ord, history, sha256, rules_sha256, generator,"
                    + " submission_file, submission_sha256, conclusion, findings";

    static ImportedAssessment of(Assessment assessment, String sha256, long order, boolean history) {
        Assessment.Head head = assessment.assessment();
        String name = head.township().name();
        return new ImportedAssessment(
                head.id(),
                head.kind(),
                head.township().code(),
                name == null ? head.township().code() : name,
                head.schoolYear(),
                head.asOf(),
                order,
                history,
                sha256,
                head.generator().rulesSha256(),
                head.generator().version(),
                head.submission().file(),
                head.submission().sha256(),
                assessment.summary().conclusion().name(),
                assessment.findings().size());
    }

    /** Whether it is of a later school year or as-of date; of one day, the one imported later is the newer one. */
    boolean isOlderThan(ImportedAssessment other) {
        int years = schoolYear.compareTo(other.schoolYear);
        return years < 0 || (years == 0 && asOf.isBefore(other.asOf));
    }

    static @Nullable ImportedAssessment find(Handle handle, String id) {
        return handle.createQuery("select " + COLUMNS + " from assessment where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne()
                .orElse(null);
    }

    /** The newest of a township; null if there is none. */
    static @Nullable ImportedAssessment newest(Handle handle, String township) {
        return handle.createQuery("select " + COLUMNS + " from assessment where township = :township"
                        + " order by school_year desc, as_of desc, ord desc limit 1")
                .bind("township", township)
                .map((row, context) -> read(row))
                .findOne()
                .orElse(null);
    }

    static List<ImportedAssessment> all(Handle handle) {
        return handle.createQuery("select " + COLUMNS + " from assessment order by ord")
                .map((row, context) -> read(row))
                .list();
    }

    /** The hash of its row. */
    String hash() {
        Map<String, String> values = new TreeMap<>();
        values().forEach((column, value) -> values.put(column, String.valueOf(value)));
        return hash(values);
    }

    /** The hashes of all rows by id, in the order of import. */
    static Map<String, String> hashes(Handle handle) {
        Map<String, String> hashes = new LinkedHashMap<>();
        handle.createQuery("select " + COLUMNS + " from assessment order by ord, id")
                .map((row, context) -> {
                    Map<String, String> values = new TreeMap<>();
                    for (String column : COLUMNS.split(", ", -1)) {
                        values.put(column, String.valueOf(row.getString(column)));
                    }
                    return Map.entry(String.valueOf(row.getString("id")), hash(values));
                })
                .forEach(entry -> hashes.put(entry.getKey(), entry.getValue()));
        return hashes;
    }

    private static String hash(Map<String, String> values) {
        try {
            return Sha256.of(Json.mapper().writeValueAsString(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written.", e);
        }
    }

    static long nextOrder(Handle handle) {
        return handle.createQuery("select coalesce(max(ord), 0) + 1 from assessment")
                .mapTo(Long.class)
                .one();
    }

    void insert(Handle handle) {
        handle.createUpdate("insert into assessment (" + COLUMNS + ") values (:" + COLUMNS.replace(", ", ", :") + ")")
                .bindMap(values())
                .execute();
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("kind", kind);
        values.put("township", township);
        values.put("name", name);
        values.put("school_year", schoolYear);
        values.put("as_of", asOf.toString());
        values.put("ord", order);
        values.put("history", history ? 1 : 0);
        values.put("sha256", sha256);
        values.put("rules_sha256", rulesSha256);
        values.put("generator", generator);
        values.put("submission_file", submissionFile);
        values.put("submission_sha256", submissionSha256);
        values.put("conclusion", conclusion);
        values.put("findings", findings);
        return values;
    }

    static ImportedAssessment read(ResultSet row) throws SQLException {
        return new ImportedAssessment(
                row.getString("id"),
                row.getString("kind"),
                row.getString("township"),
                row.getString("name"),
                row.getString("school_year"),
                LocalDate.parse(row.getString("as_of")),
                row.getLong("ord"),
                row.getInt("history") == 1,
                row.getString("sha256"),
                row.getString("rules_sha256"),
                row.getString("generator"),
                row.getString("submission_file"),
                row.getString("submission_sha256"),
                row.getString("conclusion"),
                row.getInt("findings"));
    }
}
