package org.dudao.mapping;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.submission.workbook.FormMap;
import org.jspecify.annotations.Nullable;

/** Writes proposals as {@code map.yaml}, for a person to correct and complete. */
public final class MapYaml {
    /** What no other sheet may state about the township. */
    private static final List<String> TOWNSHIP = List.of("township.code", "township.name", "township.schoolYear");

    private static final List<BilingualText> HELP = List.of(
            new BilingualText(
                    "各单位表格与填报项的对应表，由 dudao map 生成，请核对后使用：dudao check --map 对应表 表格…",
                    "Which field each column of an office's tables is, proposed by dudao map. Check it, then use it: dudao check --map MAP FILE…"),
            new BilingualText(
                    "to 是填报项；null 的不读取，proposal 是建议，确认后改写到 to，by 写 hand。",
                    "`to` is the field; null is not read. A proposal that is right is moved to `to`, with `by: hand`."),
            new BilingualText(
                    "unit 是表中数字的单位；values 把表中的用语对应到填报用语。file 中的 * 代表任意文字。",
                    "`unit` is the unit of the figures; `values` gives the form's word for an office's. In `file` a * stands for any characters."),
            new BilingualText(
                    "constants 是表中没有、各行相同的内容，如乡镇代码和学年。",
                    "`constants` are what the table does not state and is the same for all rows, such as the township's code."));

    private MapYaml() {}

    /** The text of the map. */
    public static String of(List<SheetProposal> sheets) {
        StringBuilder yaml = new StringBuilder();
        HELP.forEach(line -> yaml.append("# ")
                .append(line.zh())
                .append('\n')
                .append("# ")
                .append(line.en())
                .append('\n'));
        yaml.append("format: ").append(quoted(FormMap.FORMAT)).append("\nsheets:\n");
        for (int i = 0; i < sheets.size(); i++) {
            sheet(sheets.get(i), i == 0 ? constants(sheets) : Map.of(), yaml);
        }
        return yaml.toString();
    }

    /** Of the township, what no sheet states: to be typed. */
    private static Map<String, String> constants(List<SheetProposal> sheets) {
        Map<String, String> constants = new LinkedHashMap<>();
        TOWNSHIP.stream()
                .filter(path -> sheets.stream()
                        .flatMap(sheet -> sheet.columns().stream())
                        .noneMatch(column -> column.isCertain() && path.equals(column.path())))
                .forEach(path -> constants.put(path, ""));
        return constants;
    }

    private static void sheet(SheetProposal sheet, Map<String, String> constants, StringBuilder yaml) {
        yaml.append("  - file: ").append(quoted(sheet.file())).append('\n');
        line(yaml, 4, "sheet", quoted(sheet.sheet()));
        line(yaml, 4, "headingRow", String.valueOf(sheet.headingRow()));
        yaml.append("    rows:\n");
        line(yaml, 6, "table", quoted(sheet.table()));
        line(yaml, 6, "key", quoted(sheet.key()));
        if (sheet.value() != null) {
            line(yaml, 6, "value", quoted(sheet.value()));
        }
        yaml.append("    columns:\n");
        sheet.columns().forEach(column -> column(column, yaml));
        if (constants.isEmpty()) {
            line(yaml, 4, "constants", "{}");
        } else {
            yaml.append("    constants:\n");
            constants.forEach((path, value) -> line(yaml, 6, path, quoted(value)));
        }
    }

    private static void column(ColumnProposal column, StringBuilder yaml) {
        yaml.append("      - heading: ").append(quoted(column.heading())).append('\n');
        line(yaml, 8, "to", column.isCertain() ? quoted(column.path()) : "null");
        if (!column.isCertain() && column.path() != null) {
            line(yaml, 8, "proposal", quoted(column.path()));
        }
        line(yaml, 8, "unit", column.unit() == null ? "null" : quoted(column.unit()));
        if (column.words().isEmpty()) {
            line(yaml, 8, "values", "{}");
        } else {
            yaml.append("        values:\n");
            column.words().forEach((word, code) -> line(yaml, 10, quoted(word), quoted(code)));
        }
        line(yaml, 8, "confidence", BigDecimal.valueOf(column.percent(), 2).toPlainString());
        line(yaml, 8, "by", column.by().name().toLowerCase(Locale.ROOT));
    }

    private static void line(StringBuilder yaml, int indent, String key, String value) {
        yaml.append(" ".repeat(indent)).append(key).append(": ").append(value).append('\n');
    }

    private static String quoted(@Nullable String text) {
        StringBuilder quoted = new StringBuilder("\"");
        String.valueOf(text).codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ' || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
