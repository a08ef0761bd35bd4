package org.dudao.submission.workbook;

import com.fasterxml.jackson.core.JsonToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dudao.facts.CodeList;
import org.dudao.facts.FieldSchema;
import org.dudao.submission.json.FieldForms;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column fit a field.
 *
 * @param filled how many cells were looked at
 * @param fitting how many of them can be read as the field's, or by the words below
 * @param words the words of the form by those of the office
 */
public record ColumnValues(int filled, int fitting, Map<String, String> words) {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{9,}");
    private static final Pattern ROW_CODE = Pattern.compile("[\\p{L}\\p{N}()_#-]{1,20}");

    /** Words beside headings such as 是否在用. */
    private static final Set<String> USED = Set.of("在用", "使用", "使用中", "正常使用", "正常", "达标", "通过", "完成");

    private static final Set<String> UNUSED = Set.of("停用", "闲置", "停止使用", "封闭", "拆除", "已拆除", "待拆", "异常");
    private static final int LONGEST_WORD = 20;

    /** Compares the cells of a column with a field. */
    public static ColumnValues of(FieldSchema field, List<Workbook.Cell> cells) {
        Map<String, String> words = new LinkedHashMap<>();
        int fitting = 0;
        for (Workbook.Cell cell : cells) {
            String word = isRead(field, cell) ? null : word(field, cell);
            if (word != null) {
                words.put(cell.text().strip(), word);
            }
            fitting += word != null || isRead(field, cell) ? 1 : 0;
        }
        return new ColumnValues(cells.size(), fitting, words);
    }

    /** Whether nothing speaks against the field: at most one value in ten does not fit. */
    public boolean isFit() {
        return fitting * 10 >= filled * 9;
    }

    /** Whether most values speak against the field. */
    public boolean isUnfit() {
        return fitting * 2 < filled;
    }

    /** The code that an office's word for it stands for; null if that is not clear. */
    private static @Nullable String word(FieldSchema field, Workbook.Cell cell) {
        String text = cell.text().strip();
        if (text.isEmpty() || text.length() > LONGEST_WORD || cell.kind() != Workbook.Kind.TEXT) {
            return null;
        }
        return switch (field.type()) {
            case CHOICE -> {
                String zh = OfficeWords.choice(field, text);
                yield FieldForms.choices(field).stream()
                        .filter(choice -> choice.zh().equals(zh))
                        .map(CodeList::code)
                        .findFirst()
                        .orElse(null);
            }
            case YES_NO -> USED.contains(text) ? "是" : UNUSED.contains(text) ? "否" : OfficeWords.yesOrNo(text);
            default -> null;
        };
    }

    private static boolean isRead(FieldSchema field, Workbook.Cell cell) {
        CellTokens tokens = CellParser.parse(field, cell);
        if (tokens == null || cell.kind() == Workbook.Kind.ERROR) {
            return false;
        }
        boolean isText = tokens.token() == JsonToken.VALUE_STRING;
        String text = isText ? tokens.text() : "";
        return switch (field.type()) {
            case WHOLE -> !isText && tokens.text().matches("-?\\d+");
            case DECIMAL, YES_NO -> !isText;
            case DATE, STATED_DATE -> ISO.matcher(text).matches() || text.equals(FieldForms.NONE);
            case CHOICE ->
                FieldForms.choices(field).stream()
                        .anyMatch(choice -> choice.code().equals(text));
            case CODE, TOWNSHIP_CODE, CODE6 -> CODE.matcher(text).matches() || isName(text);
            case ROW_CODE -> ROW_CODE.matcher(text).matches();
            case NAME, TEXT, STATED_TEXT -> isName(text);
            default -> !isText;
        };
    }

    private static boolean isName(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
