package org.dudao.submission.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.NameSuggestions;
import org.dudao.submission.json.Notes;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;

/**
 * Recognises the sheets and columns of a workbook in any order and by various names, and returns their values in the order of the JSON
 * form.
 */
final class FormReader {
    private static final int HEAD_ROWS = 15;

    private static final Set<String> PASSED_OVER = Set.of("填报说明", "完整度", "指标解释", "代码表", "代码", "问题清单", "变动清单", "更正清单");

    private static final Pattern TEMPLATE = Pattern.compile("dudao-template/\\d+");
    private static final String COVER = "填报说明";
    private static final String VERSION_LABEL = "模板版本";

    private final FormNames names;
    private final Problems problems;
    private final FormColumns columns;
    private final FormUnits units;
    private final Notes notes;
    private final List<Recognised> recognised = new ArrayList<>();

    /**
     * A column of a sheet and its field.
     *
     * @param group the field's group within its row; empty if it has none
     * @param key its name within the group
     * @param unit the unit of its numbers; null if it is the field's own
     * @param words the words of the form by those of the office; most columns have none
     */
    record Column(
            int index,
            FormLayout.FormColumn field,
            CellCache cache,
            String group,
            CellTokens key,
            String unit,
            Map<String, String> words) {
        static Column of(int index, FormLayout.FormColumn field, String unit) {
            return of(index, field, unit, Map.of());
        }

        static Column of(int index, FormLayout.FormColumn field, String unit, Map<String, String> words) {
            int slash = field.pointer().lastIndexOf('/');
            return new Column(
                    index,
                    field,
                    new CellCache(field.field()),
                    slash < 0 ? "" : field.pointer().substring(0, slash),
                    CellTokens.key(field.pointer().substring(slash + 1)),
                    unit,
                    words);
        }

        /** A cell in the words of the form; null if the office's word stands for nothing. */
        Workbook.Cell meant(Workbook.Cell cell) {
            String word = words.isEmpty() ? null : words.get(cell.text().strip());
            return word == null ? cell : word.isEmpty() ? null : Workbook.Cell.text(word);
        }
    }

    /**
     * A sheet with known columns.
     *
     * @param table the table of its rows; null for the township's own figures
     * @param further whether its rows only extend those of the schools
     * @param columns its columns; empty for the township
     * @param firstRow the number of its first row of data
     * @param none whether it states that there is nothing to report
     */
    record Recognised(
            Workbook.Sheet sheet, String table, boolean further, List<Column> columns, int firstRow, boolean none) {
        /** The column of a path's last step, or -1. */
        int column(String path) {
            return columns.stream()
                    .filter(c -> c.field().path().equals(path))
                    .mapToInt(Column::index)
                    .findFirst()
                    .orElse(-1);
        }
    }

    FormReader(FormNames names, Problems problems, Notes notes) {
        this.names = names;
        this.problems = problems;
        this.notes = notes;
        this.columns = new FormColumns(names, problems, notes);
        this.units = new FormUnits(problems, notes);
    }

    /**
     * The sheets with data, in the order of the file.
     *
     * @param without the names of sheets that are passed over as if they were not there
     * @throws Workbook.Refused if none belongs to the form, or the template version differs
     */
    List<Recognised> recognise(Workbook workbook, Set<String> without) throws IOException {
        if (workbook instanceof MappedWorkbook mapped) {
            return recognise(mapped, without);
        }
        for (Workbook.Sheet sheet : workbook.sheets()) {
            if (HeadingNormalizer.plain(sheet.name()).equals(COVER)) {
                version(sheet);
            }
        }
        List<Runnable> unknown = new ArrayList<>();
        for (Workbook.Sheet sheet : workbook.sheets()) {
            if (!PASSED_OVER.contains(HeadingNormalizer.plain(sheet.name())) && !without.contains(sheet.name())) {
                recognise(sheet, unknown);
            }
        }
        if (recognised.isEmpty()) {
            throw refused(
                    "not-a-form",
                    workbook.sheets().stream()
                            .limit(8)
                            .map(Workbook.Sheet::name)
                            .collect(Collectors.joining("、")),
                    "",
                    new BilingualText("工作簿中没有认得出的填报表", "No sheet of the workbook belongs to the form"));
        }
        unknown.forEach(Runnable::run);
        return recognised;
    }

    /** The sheets that a map names, as it says. */
    private List<Recognised> recognise(MappedWorkbook mapped, Set<String> without) throws IOException {
        mapped.report(problems);
        for (Workbook.Sheet sheet : mapped.sheets()) {
            if (without.contains(sheet.name())) {
                continue;
            }
            recognised.add(
                    sheet instanceof MappedSheet table
                            ? table.recognise(names, units, problems, notes)
                            : new Recognised(sheet, null, false, List.of(), 1, false));
        }
        return recognised;
    }

    private static Workbook.Refused refused(String code, String place, String found, BilingualText message) {
        return new Workbook.Refused(new InputProblem(
                code,
                message,
                Texts.shown(place),
                found,
                new BilingualText("本版本的填报模板 " + FormWriter.VERSION, "this version's template, " + FormWriter.VERSION),
                new BilingualText(
                        "用 dudao template 生成模板，把数据填入后再报送。",
                        "Create the template with dudao template and copy the data into it.")));
    }

    /** Another version of the template has other columns, so nothing is read. */
    private static void version(Workbook.Sheet cover) throws IOException {
        for (Iterator<Workbook.Row> rows = cover.rows(); rows.hasNext(); ) {
            Workbook.Row row = rows.next();
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.cell(i) != null
                        && HeadingNormalizer.plain(row.cell(i).text()).equals(VERSION_LABEL)) {
                    Workbook.Cell value = row.cell(i + 1);
                    Matcher version = TEMPLATE.matcher(value == null ? "" : value.text());
                    if (version.find() && !version.group().equals(FormWriter.VERSION)) {
                        throw refused(
                                "wrong-version",
                                place(cover, row.number(), i + 1),
                                version.group(),
                                new BilingualText(
                                        "工作簿是另一版本的填报模板，未读取",
                                        "The workbook uses another version of the template and was not read"));
                    }
                }
            }
        }
    }

    private void recognise(Workbook.Sheet sheet, List<Runnable> unknown) throws IOException {
        List<Workbook.Row> head = new ArrayList<>();
        Iterator<Workbook.Row> rows = sheet.rows();
        while (head.size() < HEAD_ROWS && rows.hasNext()) {
            head.add(rows.next());
        }
        if (head.isEmpty()) {
            return;
        }
        FormLayout.FormSheet named = names.sheet(sheet.name());
        if ((named != null && named.table() == null) || isTownship(head)) {
            recognised.add(new Recognised(sheet, null, false, List.of(), 1, false));
            return;
        }
        Workbook.Row paths = best(head, null, true);
        List<Workbook.Row> others = head.stream()
                .filter(row -> paths == null || row.number() != paths.number())
                .toList();
        Workbook.Row headings = best(others, named, false);
        if (headings == null && paths != null) {
            headings = headingsOf(others, paths);
        }
        if (paths == null && headings == null && named != null) {
            headings = best(head, null, false); // the name of one sheet, but the headings of another
            named = null;
        }
        if (paths == null && headings == null) {
            unknown.add(() -> unknownSheet(sheet, names, problems));
            return;
        }
        String table = table(named, paths, headings);
        FormColumns.Head top = new FormColumns.Head(sheet, table, named, head, paths, headings);
        List<Column> known = columns.read(top);
        boolean further = table.equals("schools")
                && (named == null || named.isFurther())
                && known.stream().noneMatch(c -> isOwn(c.field()))
                && known.stream().anyMatch(c -> c.field().pointer().contains("/"));
        int first = top.firstRow();
        recognised.add(new Recognised(sheet, table, further, known, first, statesNone(head, first)));
    }

    private static boolean isOwn(FormLayout.FormColumn column) {
        return !column.pointer().contains("/")
                && !column.pointer().equals("code")
                && !column.pointer().equals("name");
    }

    private boolean isTownship(List<Workbook.Row> head) {
        long rows = head.stream()
                .filter(r -> r.cells().stream()
                        .anyMatch(c -> c != null
                                && names.path(c.text()) != null
                                && !c.text().contains("[]")))
                .count();
        return rows > 2;
    }

    /** The row with the most known paths or known headings; null if none has two, or one in a sheet of a known name. */
    private Workbook.Row best(List<Workbook.Row> head, FormLayout.FormSheet named, boolean paths) {
        Workbook.Row best = null;
        long most = named == null ? 1 : 0;
        for (Workbook.Row row : head) {
            long known = row.cells().stream()
                    .filter(c -> c != null
                            && (paths ? names.path(c.text()) != null : names.heading(c.text(), named) != null))
                    .count();
            if (known > most) {
                most = known;
                best = row;
            }
        }
        return best;
    }

    private String table(FormLayout.FormSheet named, Workbook.Row paths, Workbook.Row headings) {
        if (paths != null) {
            return tableOf(paths.cells().stream()
                    .filter(c -> c != null && names.path(c.text()) != null)
                    .map(c -> c.text())
                    .reduce((a, b) -> b)
                    .orElseThrow());
        }
        if (named != null) {
            return named.table();
        }
        // the table that has the most headings of the sheet
        String best = null;
        long most = 0;
        for (FormLayout.FormSheet one : names.tables()) {
            long known = headings.cells().stream()
                    .filter(c -> c != null && names.heading(c.text(), one) != null)
                    .count();
            if (known > most) {
                most = known;
                best = one.table();
            }
        }
        return best;
    }

    /** The path of a table's field, by its pointer within the row. */
    static String path(String table, String pointer) {
        return table + "[]." + pointer.replace('/', '.');
    }

    static String tableOf(String path) {
        return path.substring(0, path.indexOf("[]"));
    }

    /** The row with a heading of the table given by the paths, in a sheet of another name; null if there is none. */
    private Workbook.Row headingsOf(List<Workbook.Row> head, Workbook.Row paths) {
        String table = table(null, paths, null);
        return names.tables().stream()
                .filter(one -> one.table().equals(table))
                .map(one -> best(head, one, false))
                .filter(row -> row != null)
                .findFirst()
                .orElse(null);
    }

    static String place(Workbook.Sheet sheet, int row, int column) {
        return sheet.place(row, column);
    }

    /** Reports a sheet that cannot be recognised. */
    static void unknownSheet(Workbook.Sheet sheet, FormNames names, Problems problems) {
        String nearest = NameSuggestions.nearest(sheet.name(), names.sheets());
        problems.add(
                "unknown-sheet",
                sheet.name(),
                Texts.shown(sheet.name()),
                new BilingualText("不认识这张工作表", "Unknown sheet"),
                nearest == null
                        ? new BilingualText("填报模板中的工作表", "a sheet in the template")
                        : new BilingualText(nearest, nearest),
                new BilingualText(
                        "改为模板中的表名和栏名；与报送无关的工作表请删去。",
                        "Use the sheet names and headings of the template; remove sheets that are not part of the submission."));
    }

    private static boolean statesNone(List<Workbook.Row> head, int first) {
        for (Workbook.Row row : head) {
            if (row.number() >= first) {
                break;
            }
            for (int i = 0; i + 1 < row.cells().size(); i++) {
                Workbook.Cell label = row.cell(i);
                Workbook.Cell value = row.cell(i + 1);
                if (label != null && value != null && label.text().startsWith(FormWriter.NOTHING)) {
                    return value.text().strip().equals("无");
                }
            }
        }
        return false;
    }
}
