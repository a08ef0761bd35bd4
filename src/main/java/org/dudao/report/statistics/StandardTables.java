package org.dudao.report.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.report.Language;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.WorkbookTable;
import org.dudao.standards.Standard;
import org.dudao.statistics.BatchStatistics;
import org.dudao.statistics.Share;
import org.dudao.submission.json.InputProblem;

/** The tables of standards, of missing data, and of unreadable files. */
final class StandardTables {
    private final BatchReport batch;
    private final BatchStatistics statistics;
    private final Language language;

    StandardTables(BatchReport batch) {
        this.batch = batch;
        this.statistics = batch.statistics();
        this.language = batch.language();
    }

    WorkbookTable standards() {
        return new WorkbookTable(
                SheetName.STANDARDS.in(language),
                language.pick("按标准汇总", "By standard"),
                batch.when()
                        + language.pick(
                                "不达标面最广的在前；占比＝不达标乡镇÷作出判定的乡镇。",
                                "Most widely violated first; the share is of the townships judged by it."),
                List.of(
                        column("标准编号", "Standard", 22),
                        column("标准", "Title", 26),
                        column("专题", "Area", 12),
                        column("级别", "Severity", 9),
                        column("类别", "Kind", 9),
                        column("不达标情况", "How widespread", 24),
                        column("不达标乡镇", "Townships that violate it", 8),
                        column("作出判定的乡镇", "Townships judged", 8),
                        column("占比", "Share", 9),
                        column("有待核实的乡镇", "Townships with queries", 8),
                        column("有未评估的乡镇", "Townships not fully assessed", 8),
                        column("其中缺数据的乡镇", "of these because of missing data", 8),
                        column("达标对象", "Subjects that comply", 9),
                        column("不达标对象", "Subjects that violate it", 8),
                        column("待核实对象", "Subjects queried", 8),
                        column("未评估对象", "Subjects not assessed", 8),
                        column("问题突出的乡镇", "Townships that stand out", 34),
                        column("要求", "Requirement", 34),
                        column("责任单位", "Responsible", 12),
                        column("整改期限（日）", "Days to correct it", 8)),
                statistics.ranked().stream().map(this::standard).toList());
    }

    private List<SheetCell> standard(BatchStatistics.OfStandard of) {
        Standard standard = of.standard();
        return List.of(
                SheetCell.text(standard.id()),
                SheetCell.text(language.pick(standard.title())),
                SheetCell.text(language.pick(statistics.title(standard.area()))),
                SheetCell.word(language.pick(
                        standard.severity().zh(), standard.severity().en())),
                SheetCell.word(
                        language.pick(standard.kind().zh(), standard.kind().en())),
                SheetCell.text(spread(of)),
                SheetCell.number(of.violating()),
                SheetCell.number(of.judged()),
                SheetCell.rate(of.spread().rate()),
                SheetCell.number(of.querying()),
                SheetCell.number(of.unassessed()),
                SheetCell.number(of.waiting()),
                SheetCell.number(of.counts().compliant()),
                SheetCell.number(of.counts().violation()),
                SheetCell.number(of.counts().query()),
                SheetCell.number(of.counts().notAssessed()),
                SheetCell.text(of.worst().stream()
                        .map(one -> worst(standard, one))
                        .collect(Collectors.joining(language.pick("；", "; ")))),
                SheetCell.text(batch.requires(standard)),
                SheetCell.text(language.pick(
                        standard.remedy().party().zh(),
                        standard.remedy().party().en())),
                SheetCell.number(standard.remedy().days()));
    }

    /** X of N townships violate it. */
    private String spread(BatchStatistics.OfStandard of) {
        return of.judged() == 0
                ? language.pick("没有乡镇作出判定", "judged in no township")
                : of.violating() == 0
                        ? language.pick("没有乡镇不达标", "no township violates it")
                        : language.pick(
                                of.judged() + "个乡镇中" + of.violating() + "个不达标",
                                of.violating() + " of " + of.judged() + " townships violate it");
    }

    private String worst(Standard standard, BatchStatistics.Worst of) {
        String measured = MeasuredValue.of(standard, of.value(), language);
        String value = measured.isEmpty() ? "" : language.pick("，", ", ") + measured;
        return language.name(of.name())
                + language.pick("（" + of.code() + "，", " (" + of.code() + ", ")
                + of.count()
                + language.pick("项", "")
                + value
                + language.pick("）", ")");
    }

    WorkbookTable fields() {
        return new WorkbookTable(
                SheetName.FIELDS.in(language),
                language.pick("未能评估：应补报的数据", "Not assessed: data to submit"),
                batch.when()
                        + language.pick(
                                "缺报的数据涉及的标准未作判定，不视为达标。一项判定可能等待多个数据项。",
                                "Standards that need these data were not assessed and do not count as met. A verdict may wait for several."),
                List.of(
                        column("数据表", "Table", 20),
                        column("应补报的数据", "Data to submit", 40),
                        column("字段", "Field", 34),
                        column("缺报的乡镇", "Townships without it", 12),
                        column("占已判定的乡镇", "of the townships judged", 12),
                        column("等待它的判定（项次）", "Verdicts that wait for it", 14)),
                statistics.fields().stream().map(this::field).toList());
    }

    private List<SheetCell> field(BatchStatistics.OfField of) {
        FieldName name = FieldName.of(of.path(), language);
        return List.of(
                SheetCell.text(name.table()),
                SheetCell.text(name.item()),
                SheetCell.text(of.path()),
                SheetCell.number(of.townships()),
                SheetCell.rate(new Share(of.townships(), statistics.all().townships()).rate()),
                SheetCell.number(of.verdicts()));
    }

    WorkbookTable overdue() {
        return new WorkbookTable(
                SheetName.OVERDUE.in(language),
                language.pick("因缺数据而超过一成乡镇不能判定的标准", "Standards lacking data in more than a tenth of the townships"),
                batch.when()
                        + language.pick(
                                "缺报面最广的在前；占比＝缺数据的乡镇÷已判定的乡镇。", "Worst first; the share is of all townships judged."),
                List.of(
                        column("标准编号", "Standard", 26),
                        column("标准", "Title", 34),
                        column("级别", "Severity", 10),
                        column("缺数据的乡镇", "Townships that lack data", 11),
                        column("占比", "Share", 10),
                        column("等待数据的对象", "Subjects that wait", 11),
                        column("需要的数据", "Data required", 60)),
                statistics.overdue().stream().map(this::overdue).toList());
    }

    private List<SheetCell> overdue(BatchStatistics.OfStandard of) {
        String needs = of.standard().needs().stream()
                .map(n -> FieldName.of(n, language).full(language))
                .distinct()
                .collect(Collectors.joining(language.pick("、", ", ")));
        return List.of(
                SheetCell.text(of.standard().id()),
                SheetCell.text(language.pick(of.standard().title())),
                SheetCell.word(language.pick(
                        of.standard().severity().zh(), of.standard().severity().en())),
                SheetCell.number(of.waiting()),
                SheetCell.rate(new Share(of.waiting(), statistics.all().townships()).rate()),
                SheetCell.number(of.counts().waiting()),
                SheetCell.text(needs));
    }

    WorkbookTable unreadable() {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (UnreadFile file : batch.unreadable()) {
            for (InputProblem problem : file.problems()) {
                rows.add(List.of(
                        SheetCell.text(file.source()),
                        SheetCell.number(file.total()),
                        SheetCell.text(problem.place()),
                        SheetCell.text(language.pick(problem.message())),
                        SheetCell.text(problem.found() == null ? "" : problem.found()),
                        SheetCell.text(language.pick(problem.expected())),
                        SheetCell.text(language.pick(problem.correction()))));
            }
        }
        return new WorkbookTable(
                SheetName.UNREADABLE.in(language),
                language.pick("未能判定的文件及原因", "Files that could not be judged, and why"),
                batch.when() + language.pick("与 unreadable.csv 相同。", "Equal to unreadable.csv."),
                List.of(
                        column("文件", "File", 30),
                        column("问题数", "Problems", 8),
                        column("位置", "Place", 26),
                        column("问题", "Problem", 40),
                        column("填的是", "Found", 20),
                        column("应为", "Expected", 26),
                        column("办法", "Correction", 30)),
                rows);
    }

    private WorkbookTable.Column column(String zh, String en, double width) {
        return new WorkbookTable.Column(language.pick(zh, en), width);
    }
}
