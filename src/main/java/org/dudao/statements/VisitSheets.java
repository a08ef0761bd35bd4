package org.dudao.statements;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The layout of a checklist that is a workbook, by which it is read back. */
public final class VisitSheets {
    /** The name of the hidden sheet. */
    public static final String HIDDEN = "dudao";

    /** The first word of the hidden sheet. */
    public static final String FORMAT = VisitFile.FORMAT;

    /** The first word of the row with the township's code. */
    public static final String TOWNSHIP = "township";

    /** The first word of the row of a line: key, kind, standard, subject's kind and id, value, school, text. */
    public static final String LINE = "line";

    /** How the ids of free lines begin; the code of the school follows. */
    public static final String FREE = "free:";

    private static final String MARK = "dudao:";

    private VisitSheets() {}

    /** The columns of a sheet. */
    public enum Column {
        NUMBER("no"),
        KIND("kind"),
        ITEM("item"),
        DATA("data"),
        RESULT("result"),
        OBSERVED("observed"),
        INSPECTOR("inspector"),
        ON("on"),
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

        static @Nullable Column of(String key) {
            return Arrays.stream(values())
                    .filter(c -> c.key().equals(key))
                    .findFirst()
                    .orElse(null);
        }

        /** The column of an answer; the standard of a free line stands where the data of others do. */
        static Column of(VisitAnswers.Column answer) {
            return switch (answer) {
                case ITEM -> ITEM;
                case RESULT -> RESULT;
                case OBSERVED -> OBSERVED;
                case INSPECTOR -> INSPECTOR;
                case ON -> ON;
                case REMARKS -> REMARKS;
                case STANDARD -> DATA;
            };
        }
    }
}
