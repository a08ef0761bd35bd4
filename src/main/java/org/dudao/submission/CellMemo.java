package org.dudao.submission;

import java.util.HashMap;
import java.util.Map;
import org.dudao.facts.Entry;
import org.dudao.facts.FieldType;

/** Says in JSON what the cells of one column say; words that come again and again are understood once. */
final class CellMemo {
    private static final int MOST = 500;
    private static final int LONGEST = 40;
    private static final int LONGEST_COUNT = 9;

    private final Entry field;
    private final boolean number;
    private final Map<String, String> texts = new HashMap<>();

    CellMemo(Entry field) {
        this.field = field;
        this.number = field.type() == FieldType.WHOLE || field.type() == FieldType.DECIMAL;
    }

    /** The JSON of a cell; null for an empty one. */
    String json(Workbook.Cell cell) {
        if (cell == null) {
            return null;
        }
        String text = cell.text();
        if (cell.kind() == Workbook.Kind.NUMBER && number && !cell.percent() && isCount(text)) {
            return text;
        } else if (cell.kind() != Workbook.Kind.TEXT || text.length() > LONGEST) {
            return CellText.json(field, cell);
        }
        String json = texts.get(text);
        if (json == null) {
            json = CellText.json(field, cell);
            if (texts.size() < MOST) {
                texts.put(text, json);
            }
        }
        return json;
    }

    /** Whether it is written as JSON writes a whole number. */
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
