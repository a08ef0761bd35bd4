package org.dudao.profiles;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import org.dudao.facts.HalfWidth;
import org.dudao.submission.json.Texts;
import org.dudao.submission.workbook.Workbook;

/**
 * A row of the sheet of own limits.
 *
 * @param sheet the name of the sheet
 * @param columns where each column is
 * @param cells what people typed
 */
record OwnLimitRow(String sheet, Map<OwnLimitColumn, Integer> columns, Workbook.Row cells) {
    /** A spreadsheet keeps some fifteen digits of a number; what follows them is not what was typed. */
    private static final MathContext TYPED = new MathContext(15);

    private static final String NUMBER = "-?\\d{1,30}(\\.\\d{1,30})?%?";
    private static final LocalDate FIRST_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(200_000);

    /** The text of a cell as typed, without spaces around it; empty if there is none. A percentage has its sign. */
    String raw(OwnLimitColumn column) {
        Workbook.Cell cell = cell(column);
        if (cell == null) {
            return "";
        } else if (cell.kind() == Workbook.Kind.NUMBER) {
            return column == OwnLimitColumn.FROM ? day(cell) : number(cell);
        }
        return HalfWidth.of(cell.text()).isBlank()
                ? ""
                : cell.text().replaceAll("[\\s\\u3000\\u00A0]+", " ").strip();
    }

    /** The text of a cell for comparison with words: half-width, and without any space. */
    String word(OwnLimitColumn column) {
        return folded(raw(column));
    }

    static String folded(String text) {
        return HalfWidth.of(text).strip();
    }

    /** Whether two texts mean one value: equal words, or equal numbers such as 3 and 3.0. */
    static boolean same(String one, String other) {
        String first = folded(one);
        String second = folded(other);
        return first.equals(second)
                || (first.matches(NUMBER)
                        && second.matches(NUMBER)
                        && first.endsWith("%") == second.endsWith("%")
                        && new BigDecimal(first.replace("%", "")).compareTo(new BigDecimal(second.replace("%", "")))
                                == 0);
    }

    private Workbook.Cell cell(OwnLimitColumn column) {
        Integer at = columns.get(column);
        return at == null ? null : cells.cell(at);
    }

    /** Whether a cell holds a formula's error, or a formula that was not computed. */
    boolean isError(OwnLimitColumn column) {
        Workbook.Cell cell = cell(column);
        return cell != null && cell.kind() == Workbook.Kind.ERROR;
    }

    /** The text shown by a cell in a message. */
    String shown(OwnLimitColumn column) {
        return Texts.shown(raw(column));
    }

    private static String number(Workbook.Cell cell) {
        try {
            BigDecimal number = new BigDecimal(cell.text()).round(TYPED);
            BigDecimal plain = (cell.percent() ? number.movePointRight(2) : number).stripTrailingZeros();
            if (Math.abs((long) plain.scale()) > TYPED.getPrecision() * 2L) {
                return cell.text(); // no number that anybody types; as a text it is refused
            }
            return plain.toPlainString() + (cell.percent() ? "%" : "");
        } catch (NumberFormatException e) {
            return cell.text();
        }
    }

    private static String day(Workbook.Cell cell) {
        String number = number(cell);
        if (!number.matches("\\d+") || new BigDecimal(number).compareTo(LAST_DAY) > 0) {
            return number;
        }
        return (cell.since1904() ? FIRST_1904 : FIRST_1900)
                .plusDays(Long.parseLong(number))
                .toString();
    }

    /** Whether nobody typed anything in a column. */
    boolean isEmpty(OwnLimitColumn column) {
        return raw(column).isEmpty();
    }

    /** Sheet and cell. */
    String place(OwnLimitColumn column) {
        int at = columns.getOrDefault(column, columns.get(OwnLimitColumn.ID));
        return sheet + "!" + Workbook.letters(at) + cells.number();
    }

    /** What the template said here; null if that is not known. */
    IssuedValues issued() {
        return IssuedValues.read(raw(OwnLimitColumn.ISSUED));
    }
}
