package org.dudao.submission.workbook;

import java.util.HashMap;
import java.util.Map;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;

/** Parses the cells of one column; parsed values are cached per column. */
final class CellCache {
    private static final int MOST = 500;
    private static final int LONGEST = 40;
    private static final int LONGEST_COUNT = 9;

    private final FieldSchema field;
    private final boolean number;
    private final Map<String, CellTokens> texts = new HashMap<>();
    private final Map<String, CellTokens> numbers = new HashMap<>();

    CellCache(FieldSchema field) {
        this.field = field;
        this.number = field.type() == FieldType.WHOLE || field.type() == FieldType.DECIMAL;
    }

    /** A cell's value; null for an empty cell. */
    CellTokens parse(Workbook.Cell cell) {
        if (cell == null) {
            return null;
        }
        String text = cell.text();
        boolean isText = cell.kind() == Workbook.Kind.TEXT;
        if (text.length() > LONGEST || cell.percent() || !(isText || cell.kind() == Workbook.Kind.NUMBER)) {
            return CellParser.parse(field, cell);
        }
        Map<String, CellTokens> known = isText ? texts : numbers;
        CellTokens tokens = known.get(text);
        if (tokens == null) {
            tokens = !isText && number && isCount(text) ? CellTokens.number(text) : CellParser.parse(field, cell);
            if (known.size() < MOST) {
                known.put(text, tokens);
            }
        }
        return tokens;
    }

    /** Whether the text is a whole number in JSON syntax. */
    private static boolean isCount(String text) {
        if (text.length() > LONGEST_COUNT || (text.charAt(0) == '0' && text.length() > 1)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
