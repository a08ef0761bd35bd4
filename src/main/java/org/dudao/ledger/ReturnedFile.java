package org.dudao.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * A pack (整改任务表) or a ledger in Excel that was filled in and sent back.
 *
 * @param name the file's name
 * @param sha256 the hash of its bytes
 * @param township the code of the township or county that it is about
 * @param party whom a pack was sent to, as kind and code: {@code school:2199000101}; empty for a ledger
 * @param schoolYear the school year of the check that issued it
 * @param asOf the as-of date of that check
 * @param assessment the id of its assessment
 * @param rows those with an item's id, each once
 * @param refused the number of rows that could not be read, which are reported already
 * @param notes the number of rows and cells that could not be read
 */
public record ReturnedFile(
        String name,
        String sha256,
        Kind kind,
        String township,
        String party,
        String schoolYear,
        LocalDate asOf,
        String assessment,
        List<ReturnedRow> rows,
        int refused,
        int notes) {
    /** Who fills it in. */
    public enum Kind {
        /** A responsible party, which may say what it does. */
        PACK("pack"),
        /** The bureau, which may also re-check and close. */
        LEDGER("ledger");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The code in the table. */
        public String code() {
            return code;
        }
    }

    /** Protects the rows. */
    public ReturnedFile {
        rows = List.copyOf(rows);
    }
}
