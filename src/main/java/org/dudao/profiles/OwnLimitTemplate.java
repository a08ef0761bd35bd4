package org.dudao.profiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dudao.facts.AreaType;
import org.dudao.facts.CodeList;
import org.dudao.facts.Stage;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.Language;
import org.dudao.report.LimitWording;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.BasisRole;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Comparison;
import org.dudao.standards.LimitClause;
import org.dudao.standards.Part;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.dudao.standards.Standard;

/** Writes the workbook in which a bureau sets its own limits: one row a limit, filled with what holds. */
public final class OwnLimitTemplate {
    private static final String WORDS = "dudao";
    private static final String GREY = "FFF2F2F2";
    private static final String OPEN = "FFFFFDE7";

    /** Rows below the table in which the drop-downs are offered, too. */
    private static final int ROOM = 200;

    private final Catalogue catalogue;
    private final Language language;
    private final Map<OwnLimitColumn, List<String>> words = new LinkedHashMap<>();

    private OwnLimitTemplate(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
        words.put(OwnLimitColumn.IN_FORCE, List.of(language.pick("是", "yes"), language.pick("否", "no")));
        words.put(OwnLimitColumn.OP, all(Comparison.values()));
        words.put(OwnLimitColumn.STAGE, all(Stage.values()));
        words.put(OwnLimitColumn.AREA, all(AreaType.values()));
        words.put(OwnLimitColumn.SEVERITY, all(Severity.values()));
        words.put(OwnLimitColumn.PARTY, all(Responsible.values()));
        words.put(OwnLimitColumn.ROLE, all(BasisRole.values()));
        words.put(OwnLimitColumn.VERIFIED, List.of(language.pick("是", "yes")));
    }

    private List<String> all(CodeList[] codes) {
        return Stream.of(codes).map(one -> language.pick(one.zh(), one.en())).toList();
    }

    /**
     * Writes the workbook.
     *
     * @param catalogue the standards, under the profiles whose limits it shows
     * @return its bytes; identical in every run
     */
    public static byte[] of(Catalogue catalogue, Language language) throws IOException {
        return new OwnLimitTemplate(catalogue, language).write();
    }

    private byte[] write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        standards(workbook);
        scheme(workbook);
        OwnLimitGuide.write(workbook, language);
        words(workbook);
        workbook.finish();
        return ReproducibleZip.of(bytes.toByteArray());
    }

    private void standards(Workbook workbook) throws IOException {
        List<OwnLimitColumn> columns = List.of(OwnLimitColumn.values());
        TableSheet sheet = new TableSheet(
                workbook,
                language.pick("标准", "Standards"),
                language.pick("本地标准", "Own limits"),
                language.pick(
                        "直接改浅黄色的格子；没有改的行不起作用。灰色各列请勿改动。填法见“填写说明”，方案的编号、名称填在“方案”。",
                        "Edit the cells in light yellow; rows that nobody edited do nothing. Leave the grey columns alone. See the"
                                + " sheet How to fill in; the id and title of the profile go on the sheet Profile."),
                columns.stream().map(OwnLimitColumn::width).toList(),
                language);
        sheet.keys(columns.stream().map(OwnLimitColumn::key).toList());
        sheet.head(columns.stream().map(one -> language.pick(one.heading())).toList());
        for (Standard standard : catalogue.standards()) {
            for (Map.Entry<String, Part> part : PartKeys.of(standard).entrySet()) {
                for (int i = 0; i < part.getValue().limits().size(); i++) {
                    sheet.row(row(standard, part.getKey(), part.getValue(), i));
                }
            }
        }
        int list = 0;
        for (Map.Entry<OwnLimitColumn, List<String>> offered : words.entrySet()) {
            String column = "$" + org.dudao.submission.workbook.Workbook.letters(list++) + "$";
            sheet.offer(
                    columns.indexOf(offered.getKey()),
                    ROOM,
                    WORDS + "!" + column + "1:" + column + offered.getValue().size());
        }
        sheet.hide(columns.indexOf(OwnLimitColumn.ISSUED));
        sheet.finish();
    }

    private List<SheetCell> row(Standard standard, String of, Part part, int clause) {
        LimitClause limit = part.limits().get(clause);
        Map<OwnLimitColumn, String> filled = ClauseCells.of(standard, limit, language);
        List<SheetCell> cells = new ArrayList<>();
        for (OwnLimitColumn column : OwnLimitColumn.values()) {
            cells.add(
                    switch (column) {
                        case ID -> SheetCell.code(standard.id()).filled(GREY);
                        case PART -> SheetCell.code(of).filled(GREY);
                        case TITLE -> SheetCell.text(title(standard, part)).filled(GREY);
                        case LIMIT_NOW ->
                            SheetCell.text(LimitWording.of(List.of(limit), language))
                                    .filled(GREY);
                        case ISSUED ->
                            SheetCell.code(new IssuedValues(standard.id(), of, clause, filled).text())
                                    .filled(GREY);
                        default ->
                            column.use() == OwnLimitColumn.Use.EDITED
                                    ? cell(filled.get(column)).filled(OPEN)
                                    : SheetCell.blank();
                    });
        }
        return cells;
    }

    private static SheetCell cell(String text) {
        return text.isEmpty() ? SheetCell.blank() : SheetCell.code(text);
    }

    private String title(Standard standard, Part part) {
        String title = language.pick(standard.title());
        return standard.parts() == null || part.field() == null
                ? title
                : title + language.pick("：", ": ") + language.pick(FieldPaths.heading(part.field()));
    }

    private void scheme(Workbook workbook) throws IOException {
        String name = language.pick("方案", "Profile");
        TableSheet sheet = new TableSheet(
                workbook,
                name,
                name,
                language.pick("填写浅黄色的一列。", "Fill in the column in light yellow."),
                List.of(18.0, 50.0, 70.0, 10.0),
                language);
        sheet.head(List.of(
                language.pick("项目", "Item"),
                language.pick("填写", "Value"),
                language.pick("填法", "How"),
                language.pick("标识", "Key")));
        for (SchemeField field : SchemeField.values()) {
            String value =
                    switch (field) {
                        case ID -> language.pick("本地标准", "own-limits");
                        case TITLE -> language.pick("本地标准", "Own limits");
                        case PLACES, NOTE -> "";
                    };
            sheet.row(List.of(
                    SheetCell.text(language.pick(field.label())).filled(GREY),
                    cell(value).filled(OPEN),
                    SheetCell.text(language.pick(field.help())).filled(GREY),
                    SheetCell.code(field.key()).filled(GREY)));
        }
        sheet.hide(3);
        sheet.finish();
    }

    /** The words of the drop-down lists, one column each. */
    private void words(Workbook workbook) throws IOException {
        Worksheet sheet = workbook.newWorksheet(WORDS);
        int column = 0;
        for (List<String> all : words.values()) {
            for (int i = 0; i < all.size(); i++) {
                sheet.value(i, column, all.get(i));
            }
            column++;
        }
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        sheet.protect("", java.util.Set.of(SheetProtectionOption.SHEET));
        sheet.finish();
    }
}
