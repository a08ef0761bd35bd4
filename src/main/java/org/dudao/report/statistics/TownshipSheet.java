package org.dudao.report.statistics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dudao.report.Language;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;
import org.dudao.report.sheet.WorkbookTable;
import org.dudao.standards.Severity;
import org.dudao.statistics.Digest;
import org.dudao.statistics.OutcomeCounts;
import org.dudao.statistics.TownshipSummary;

/** The sheet of townships, written one by one: a nation's are never held together. */
final class TownshipSheet {
    private static final int HELD = 200;

    private TownshipSheet() {}

    static void write(Workbook workbook, BatchReport batch) throws IOException {
        TableSheet sheet = WorkbookTable.begin(
                workbook,
                SheetName.TOWNSHIPS.in(batch.language()),
                batch.language().pick("按乡镇汇总", "By township"),
                batch.when()
                        + batch.language()
                                .pick(
                                        "首行：该乡镇的问题在 findings.csv 中从第几行开始（标题为第1行）。",
                                        "The last column is the row of findings.csv where the township's findings begin (its header is row 1)."),
                columns(batch.language()),
                batch.language());
        int held = 0;
        for (TownshipSummary township : batch.townships()) {
            if (township.digest().ofCounty()) {
                continue;
            }
            sheet.row(row(township, batch));
            held++;
            if (held % HELD == 0) {
                sheet.release();
            }
        }
        sheet.finish();
    }

    private static List<WorkbookTable.Column> columns(Language language) {
        List<WorkbookTable.Column> columns = new ArrayList<>(List.of(
                new WorkbookTable.Column(language.pick("乡镇代码", "Township code"), 12),
                new WorkbookTable.Column(language.pick("乡镇", "Township"), 22),
                new WorkbookTable.Column(language.pick("县级代码", "County code"), 9),
                new WorkbookTable.Column(language.pick("学年", "School year"), 11),
                new WorkbookTable.Column(language.pick("结论", "Conclusion"), 15),
                new WorkbookTable.Column(language.pick("适用要求", "Applicable requirements"), 8),
                new WorkbookTable.Column(language.pick("已评估", "Assessed"), 8),
                new WorkbookTable.Column(language.pick("评估率", "Coverage"), 9),
                new WorkbookTable.Column(language.pick("不达标", "Violations"), 8)));
        for (Severity severity : Severity.values()) {
            columns.add(new WorkbookTable.Column(language.pick(severity.zh(), severity.en()), 8));
        }
        columns.addAll(List.of(
                new WorkbookTable.Column(language.pick("待核实", "Queries"), 8),
                new WorkbookTable.Column(language.pick("未评估", "Not assessed"), 8),
                new WorkbookTable.Column(language.pick("问题行数", "Findings"), 8),
                new WorkbookTable.Column(language.pick("首行", "First row"), 9)));
        return columns;
    }

    private static List<SheetCell> row(TownshipSummary township, BatchReport batch) {
        Language language = batch.language();
        Digest digest = township.digest();
        OutcomeCounts counts = township.counts();
        Map<Severity, Integer> violations = township.violations(batch.standards());
        String name = digest.head().township().name();
        List<SheetCell> cells = new ArrayList<>(List.of(
                SheetCell.code(township.code()),
                SheetCell.text(name == null ? "" : language.name(name)),
                SheetCell.code(digest.county()),
                SheetCell.word(digest.head().schoolYear()),
                SheetCell.word(language.pick(
                        digest.conclusion().zh(), digest.conclusion().en()))));
        CountTables.coverage(cells, township.coverage());
        cells.add(SheetCell.number(counts.violation()));
        for (Severity severity : Severity.values()) {
            cells.add(SheetCell.number(violations.getOrDefault(severity, 0)));
        }
        cells.add(SheetCell.number(counts.query()));
        cells.add(SheetCell.number(counts.notAssessed()));
        cells.add(SheetCell.number(digest.rows()));
        cells.add(digest.rows() == 0 ? SheetCell.word("") : SheetCell.number(township.firstRow()));
        return cells;
    }
}
