package org.dudao.statements;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The layout of a self-assessment's table, by which it is read back. */
public final class SelfSheets {
    /** The name of the hidden sheet. */
    public static final String HIDDEN = VisitSheets.HIDDEN;

    /** The first word of the hidden sheet, with the version of the format. */
    public static final String FORMAT = "dudao-self/1";

    /** The first word of the row with the township's code. */
    public static final String TOWNSHIP = VisitSheets.TOWNSHIP;

    /** The first word of the row with the school year. */
    public static final String YEAR = "schoolYear";

    private static final String MARK = "dudao:";

    private SelfSheets() {}

    /** The columns of the table. */
    public enum Column {
        NUMBER("no"),
        AREA("area"),
        STANDARD("standard"),
        REQUIREMENT("requirement"),
        SUBJECTS("subjects"),
        DATA("data"),
        SAID("said"),
        VALUE("value"),
        EVIDENCE("evidence"),
        REMARKS("remarks"),
        ID("id");

        private final String word;

        Column(String word) {
            this.word = word;
        }

        /** The key in the hidden row. */
        public String key() {
            return MARK + word;
        }

        /** Its place from the left, as written; people may move it. */
        public int index() {
            return Arrays.asList(values()).indexOf(this);
        }

        /** Whether the township fills it in. */
        public boolean isOpen() {
            return this == SAID || this == VALUE || this == EVIDENCE || this == REMARKS;
        }

        static @Nullable Column of(String key) {
            return Arrays.stream(values())
                    .filter(c -> c.key().equals(key))
                    .findFirst()
                    .orElse(null);
        }
    }
}
