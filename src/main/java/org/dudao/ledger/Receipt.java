package org.dudao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.dudao.io.Sha256;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent back, as it was received.
 *
 * @param id from 1
 * @param file the id of its name in {@code personal}
 * @param kind {@code pack} or {@code ledger}
 * @param party whom a pack was sent to, as kind and code; empty for a ledger
 * @param schoolYear the school year of the check that issued it
 * @param asOf the as-of date of that check
 * @param by the id of who merged it, in {@code personal}
 * @param taken rows of which something was written
 * @param unchanged rows that said nothing new
 * @param refused rows of which nothing was taken
 * @param notes the number of rows and cells that were not taken
 */
public record Receipt(
        long id,
        String file,
        String sha256,
        String kind,
        String township,
        String party,
        String schoolYear,
        LocalDate asOf,
        String assessment,
        LocalDate receivedOn,
        String by,
        int taken,
        int unchanged,
        int refused,
        int notes) {
    private static final String COLUMNS = "id, file, sha256, kind, township, party, school_year, as_of, assessment,"
            + " received_on, received_by, taken, unchanged, refused, notes";

    static long next(Handle handle) {
        return handle.createQuery("select coalesce(max(id), 0) + 1 from receipt")
                .mapTo(Long.class)
                .one();
    }

    /** The receipts of a file with these bytes, the first one first. */
    static List<Receipt> ofFile(Handle handle, String sha256) {
        return handle.createQuery("select " + COLUMNS + " from receipt where sha256 = :sha256 order by id")
                .bind("sha256", sha256)
                .map((row, context) -> read(row))
                .list();
    }

    /** All, in the order in which they were merged. */
    static List<Receipt> all(Handle handle) {
        return handle.createQuery("select " + COLUMNS + " from receipt order by id")
                .map((row, context) -> read(row))
                .list();
    }

    static @Nullable Receipt find(Handle handle, long id) {
        return handle.createQuery("select " + COLUMNS + " from receipt where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne()
                .orElse(null);
    }

    void insert(Handle handle) {
        handle.createUpdate("insert into receipt (" + COLUMNS + ") values (:id, :file, :sha256, :kind, :township,"
                        + " :party, :year, :asOf, :assessment, :on, :by, :taken, :unchanged, :refused, :notes)")
                .bind("id", id)
                .bind("file", file)
                .bind("sha256", sha256)
                .bind("kind", kind)
                .bind("township", township)
                .bind("party", party)
                .bind("year", schoolYear)
                .bind("asOf", asOf.toString())
                .bind("assessment", assessment)
                .bind("on", receivedOn.toString())
                .bind("by", by)
                .bind("taken", taken)
                .bind("unchanged", unchanged)
                .bind("refused", refused)
                .bind("notes", notes)
                .execute();
    }

    /** The hash of all of it, for the journal. */
    String hash() {
        return Sha256.of(toString());
    }

    private static Receipt read(ResultSet row) throws SQLException {
        return new Receipt(
                row.getLong("id"),
                row.getString("file"),
                row.getString("sha256"),
                row.getString("kind"),
                row.getString("township"),
                row.getString("party"),
                row.getString("school_year"),
                LocalDate.parse(row.getString("as_of")),
                row.getString("assessment"),
                LocalDate.parse(row.getString("received_on")),
                row.getString("received_by"),
                row.getInt("taken"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                row.getInt("notes"));
    }
}
