package org.dudao.submission.workbook;

import java.util.HashMap;
import java.util.Map;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;

/** Understands the cells of one column; what comes again and again is understood once. */
final class CellMemo {
    private static final int MOST = 500;
    private static final int LONGEST = 40;
    private static final int LONGEST_COUNT = 9;

    private final FieldSchema field;
    private final boolean number;
    private final Map<String, Said> texts = new HashMap<>();
    private final Map<String, Said> numbers = new HashMap<>();

    CellMemo(FieldSchema field) {
        this.field = field;
        this.number = field.type() == FieldType.WHOLE || field.type() == FieldType.DECIMAL;
    }

    /** What a cell says; null for an empty one. */
    Said said(Workbook.Cell cell) {
        if (cell == null) {
            return null;
        }
        String text = cell.text();
        boolean isText = cell.kind() == Workbook.Kind.TEXT;
        if (text.length() > LONGEST || cell.percent() || !(isText || cell.kind() == Workbook.Kind.NUMBER)) {
            return CellText.said(field, cell);
        }
        Map<String, Said> known = isText ? texts : numbers;
        Said said = known.get(text);
        if (said == null) {
            said = !isText && number && isCount(text) ? Said.number(text) : CellText.said(field, cell);
            if (known.size() < MOST) {
                known.put(text, said);
            }
        }
        return said;
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
