package org.dudao.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dudao.facts.Dictionary;
import org.dudao.facts.Text;

/**
 * Recognises the sheets and columns of a workbook, however they are ordered or named, and gives their values in the order of the JSON
 * form.
 */
final class FormReader {
    private static final int HEAD_ROWS = 15;

    /** What an office may add for itself: it is not read. */
    private static final Set<String> IGNORED = Set.of("备注", "说明", "序号", "填写说明", "校验", "单位", "合计", "小计");

    private static final Set<String> PASSED_OVER = Set.of("填报说明", "代码表", "代码", "问题清单", "变动清单");

    private static final Pattern TEMPLATE = Pattern.compile("dudao-template/\\d+");
    private static final String COVER = "填报说明";
    private static final String VERSION_LABEL = "模板版本";

    private final FormNames names;
    private final Problems problems;
    private final List<Recognised> recognised = new ArrayList<>();

    /**
     * A column of a sheet and the field it holds.
     *
     * @param group the group of the field within its row; empty where it stands by itself
     * @param key its name within the group
     */
    record Column(int index, FormLayout.FormColumn field, CellMemo memo, String group, Said key) {
        static Column of(int index, FormLayout.FormColumn field) {
            int slash = field.pointer().lastIndexOf('/');
            return new Column(
                    index,
                    field,
                    new CellMemo(field.field()),
                    slash < 0 ? "" : field.pointer().substring(0, slash),
                    Said.key(field.pointer().substring(slash + 1)));
        }
    }

    /**
     * A sheet whose columns are known.
     *
     * @param table the table of its rows; null for the township's own figures
     * @param further whether its rows only add to those of the schools
     * @param columns its columns; for the township none
     * @param firstRow the number of its first row of data
     * @param none whether it says that there is nothing to report
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

    FormReader(Dictionary dictionary, Problems problems) {
        this.names = new FormNames(FormLayout.of(dictionary, path -> true));
        this.problems = problems;
    }

    /**
     * The sheets that hold data, in the order of the file.
     *
     * @throws Workbook.Refused where none is of the form, or it is of another version
     */
    List<Recognised> recognise(Workbook workbook) throws IOException {
        for (Workbook.Sheet sheet : workbook.sheets()) {
            if (Headings.plain(sheet.name()).equals(COVER)) {
                version(sheet);
            }
        }
        List<Runnable> unknown = new ArrayList<>();
        for (Workbook.Sheet sheet : workbook.sheets()) {
            if (!PASSED_OVER.contains(Headings.plain(sheet.name()))) {
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
                    new Text("工作簿中没有认得出的填报表", "No sheet of the workbook is one of the form"));
        }
        unknown.forEach(Runnable::run);
        return recognised;
    }

    private static Workbook.Refused refused(String code, String place, String found, Text message) {
        return new Workbook.Refused(new FormProblem(
                code,
                message,
                Texts.shown(place),
                found,
                new Text("本版本的填报模板 " + FormWriter.VERSION, "this version's template, " + FormWriter.VERSION),
                new Text(
                        "用 dudao template 生成模板，把数据填入后再报送。",
                        "Make the template with dudao template and fill the data into it.")));
    }

    /** A template of another version has other columns, so nothing of it is read. */
    private static void version(Workbook.Sheet cover) throws IOException {
        for (Iterator<Workbook.Row> rows = cover.rows(); rows.hasNext(); ) {
            Workbook.Row row = rows.next();
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.cell(i) != null && Headings.plain(row.cell(i).text()).equals(VERSION_LABEL)) {
                    Workbook.Cell said = row.cell(i + 1);
                    Matcher version = TEMPLATE.matcher(said == null ? "" : said.text());
                    if (version.find() && !version.group().equals(FormWriter.VERSION)) {
                        throw refused(
                                "wrong-version",
                                place(cover, row.number(), i + 1),
                                version.group(),
                                new Text(
                                        "工作簿是另一版本的填报模板，未读取",
                                        "The workbook is of another version of the template and was not read"));
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
        Workbook.Row headings = best(head, named, false);
        if (paths == null && headings == null && named != null) {
            headings = best(head, null, false); // the name of one sheet over the headings of another
            named = null;
        }
        if (paths == null && headings == null) {
            unknown.add(() -> unknownSheet(sheet));
            return;
        }
        String table = table(named, paths, headings);
        List<Column> columns = columns(sheet, table, named, paths, headings);
        boolean further = table.equals("schools")
                && (named == null || named.isFurther())
                && columns.stream().noneMatch(c -> isOwn(c.field()))
                && columns.stream().anyMatch(c -> c.field().pointer().contains("/"));
        int first = Math.max(paths == null ? 0 : paths.number(), headings == null ? 0 : headings.number()) + 1;
        recognised.add(new Recognised(sheet, table, further, columns, first, saysNone(head, first)));
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

    /** The row with the most known paths, or known headings; null where none has two, or one in a sheet of a known name. */
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
        // the table of which the sheet has the most headings
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

    static String tableOf(String path) {
        return path.substring(0, path.indexOf("[]"));
    }

    private List<Column> columns(
            Workbook.Sheet sheet, String table, FormLayout.FormSheet named, Workbook.Row paths, Workbook.Row headings) {
        Map<String, Column> columns = new LinkedHashMap<>();
        int width = Math.max(
                paths == null ? 0 : paths.cells().size(),
                headings == null ? 0 : headings.cells().size());
        for (int i = 0; i < width; i++) {
            Workbook.Cell path = paths == null ? null : paths.cell(i);
            Workbook.Cell words = headings == null ? null : headings.cell(i);
            FormLayout.FormColumn field = path == null ? null : names.path(path.text());
            if (field == null && words != null) {
                field = names.heading(words.text(), table, named);
            }
            if (field == null) {
                if (words != null && !IGNORED.contains(Headings.plain(words.text()))) {
                    unknownColumn(sheet, headings.number(), i, words.text(), table);
                }
            } else if (columns.putIfAbsent(field.path(), Column.of(i, field)) != null) {
                problems.add(
                        "duplicate-key",
                        place(sheet, headings == null ? paths.number() : headings.number(), i),
                        Texts.shown(field.heading()),
                        new Text("同一项有两列", "Two columns are of one field"),
                        new Text("每项一列", "one column for each field"),
                        new Text("删去多余的一列。", "Remove one of them."));
            }
        }
        return List.copyOf(columns.values());
    }

    static String place(Workbook.Sheet sheet, int row, int column) {
        return sheet.name() + "!" + Workbook.letters(column) + row;
    }

    private void unknownColumn(Workbook.Sheet sheet, int row, int column, String text, String table) {
        String nearest = problems.isFull() ? null : Names.nearest(text, names.headings(table));
        String shown = Texts.shown(text);
        problems.add(
                "unknown-key",
                place(sheet, row, column),
                shown,
                new Text("没有“" + shown + "”这一栏", "There is no column \"" + shown + "\" in this sheet"),
                nearest == null ? new Text("模板中的栏目", "a heading of the template") : new Text(nearest, nearest),
                nearest == null
                        ? new Text(
                                "改为模板中的栏目名；本单位自用的栏目，栏名写“备注”。",
                                "Use a heading of the template; a column of your own is headed 备注.")
                        : new Text(
                                "可能是“" + nearest + "”；本单位自用的栏目，栏名写“备注”。",
                                "Maybe " + nearest + "; a column of your own is headed 备注."));
    }

    private void unknownSheet(Workbook.Sheet sheet) {
        String nearest = Names.nearest(sheet.name(), names.sheets());
        problems.add(
                "unknown-sheet",
                sheet.name(),
                Texts.shown(sheet.name()),
                new Text("不认识这张工作表", "This sheet is not known"),
                nearest == null ? new Text("填报模板中的工作表", "a sheet of the template") : new Text(nearest, nearest),
                new Text(
                        "改为模板中的表名和栏名；与报送无关的工作表请删去。",
                        "Use the sheet names and headings of the template; remove what is not part of the submission."));
    }

    private static boolean saysNone(List<Workbook.Row> head, int first) {
        for (Workbook.Row row : head) {
            if (row.number() >= first) {
                break;
            }
            for (int i = 0; i + 1 < row.cells().size(); i++) {
                Workbook.Cell label = row.cell(i);
                Workbook.Cell said = row.cell(i + 1);
                if (label != null && said != null && label.text().startsWith(FormWriter.NOTHING)) {
                    return said.text().strip().equals("无");
                }
            }
        }
        return false;
    }

    /** The township's figures, wherever on their sheet they stand: by the path in a row, or by its heading. */
    Map<String, Located> township(Recognised township) throws IOException {
        Map<String, Located> values = new LinkedHashMap<>();
        Iterator<Workbook.Row> rows = township.sheet().rows();
        int valueColumn = -1;
        int headingColumn = -1;
        while (rows.hasNext()) {
            Workbook.Row row = rows.next();
            if (valueColumn < 0) {
                valueColumn = find(row, Set.of("数值", "填报值", "填写", "内容", "值"));
                headingColumn = find(row, Set.of("指标", "项目", "名称"));
                if (valueColumn >= 0) {
                    continue;
                }
            }
            FormLayout.FormColumn field = field(row, headingColumn);
            if (field != null && valueColumn >= 0) {
                Located value = new Located(row.cell(valueColumn), field, row.number(), valueColumn);
                if (value.cell() == null) {
                    values.putIfAbsent(field.pointer(), value);
                } else {
                    values.put(field.pointer(), value);
                }
            } else if (field == null && valueColumn >= 0 && row.cell(valueColumn) != null) {
                String words = headingColumn < 0 || row.cell(headingColumn) == null
                        ? ""
                        : row.cell(headingColumn).text();
                if (!IGNORED.contains(Headings.plain(words))) {
                    unknownRow(township.sheet(), row.number(), Math.max(0, headingColumn), words);
                }
            }
        }
        if (valueColumn < 0) {
            unknownSheet(township.sheet());
        }
        return values;
    }

    /** A value of the township's sheet and where it stands; the cell is null where it is empty. */
    record Located(Workbook.Cell cell, FormLayout.FormColumn field, int row, int column) {}

    private static int find(Workbook.Row row, Set<String> words) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cell(i) != null && words.contains(Headings.plain(row.cell(i).text()))) {
                return i;
            }
        }
        return -1;
    }

    private FormLayout.FormColumn field(Workbook.Row row, int headingColumn) {
        for (Workbook.Cell cell : row.cells()) {
            FormLayout.FormColumn field = cell == null ? null : names.path(cell.text());
            if (field != null && !field.path().contains("[]")) {
                return field;
            }
        }
        if (headingColumn < 0 || row.cell(headingColumn) == null) {
            return null;
        }
        return names.heading(row.cell(headingColumn).text(), names.township());
    }

    private void unknownRow(Workbook.Sheet sheet, int row, int column, String words) {
        String shown = Texts.shown(words);
        String nearest = problems.isFull() ? null : Names.nearest(words, names.headings(null));
        problems.add(
                "unknown-key",
                place(sheet, row, column),
                shown,
                new Text("没有“" + shown + "”这一项", "There is no item \"" + shown + "\" in this sheet"),
                nearest == null ? new Text("模板中的项目", "an item of the template") : new Text(nearest, nearest),
                new Text("改为模板中的项目名，或删去该行。", "Use an item of the template, or remove the row."));
    }
}
