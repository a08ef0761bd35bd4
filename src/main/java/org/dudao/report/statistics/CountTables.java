package org.dudao.report.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Conclusion;
import org.dudao.report.Language;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.WorkbookTable;
import org.dudao.standards.Severity;
import org.dudao.statistics.BatchStatistics;
import org.dudao.statistics.Share;

/** The tables of totals, counties, areas and responsible parties. */
final class CountTables {
    private final BatchReport batch;
    private final BatchStatistics statistics;
    private final Language language;

    CountTables(BatchReport batch) {
        this.batch = batch;
        this.statistics = batch.statistics();
        this.language = batch.language();
    }

    WorkbookTable totals() {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (Total total : Total.values()) {
            Number number = total.in(batch);
            SheetCell cell =
                    number instanceof Integer whole ? SheetCell.number(whole) : SheetCell.rate((BigDecimal) number);
            rows.add(List.of(SheetCell.text(total.label(language)), cell));
        }
        return new WorkbookTable(
                SheetName.TOTALS.in(language),
                language.pick("各乡镇报送数据核查情况汇总", "Summary of the submissions of all townships"),
                batch.when()
                        + language.pick(
                                "未评估的不视为达标；评估率＝已评估的要求÷适用的要求，不含数据核实项。",
                                "Standards not assessed do not count as met. Coverage is the share of applicable requirements that were assessed."),
                List.of(column("项目", "Item", 60), column("数", "Number", 16)),
                rows);
    }

    WorkbookTable counties() {
        List<WorkbookTable.Column> columns = new ArrayList<>(List.of(
                column("县级代码", "County code", 10),
                column("县级区划", "County", 16),
                column("已判定乡镇", "Townships judged", 9)));
        for (Conclusion conclusion : Conclusion.values()) {
            columns.add(column(conclusion.zh(), conclusion.en(), 9));
        }
        columns.addAll(List.of(
                column("适用要求", "Applicable requirements", 9),
                column("已评估", "Assessed", 9),
                column("评估率", "Coverage", 9),
                column("不达标", "Violations", 8)));
        for (Severity severity : Severity.values()) {
            columns.add(column(severity.zh(), severity.en(), 8));
        }
        columns.addAll(List.of(
                column("待核实", "Queries", 8),
                column("未评估", "Not assessed", 8),
                column("县本级结论", "Conclusion for the county itself", 14),
                column("县本级问题首行", "First row of the county's own findings in findings.csv", 10)));
        return new WorkbookTable(
                SheetName.COUNTIES.in(language),
                language.pick("按县汇总", "By county"),
                batch.when()
                        + language.pick(
                                "乡镇代码前六位为县级代码；县级名称在县本级数据报送后显示。",
                                "The first six digits of a township's code are its county's; names are known once the county's own data are judged."),
                columns,
                statistics.counties().stream().map(this::county).toList());
    }

    private List<SheetCell> county(BatchStatistics.OfCounty county) {
        BatchStatistics.Group group = county.group();
        List<SheetCell> cells = new ArrayList<>(List.of(
                SheetCell.code(county.code()),
                SheetCell.text(county.name() == null ? "" : language.name(county.name())),
                SheetCell.number(group.townships())));
        group.conclusions().values().forEach(n -> cells.add(SheetCell.number(n)));
        coverage(cells, group.coverage());
        cells.add(SheetCell.number(group.counts().violation()));
        group.violations().values().forEach(n -> cells.add(SheetCell.number(n)));
        cells.add(SheetCell.number(group.counts().query()));
        cells.add(SheetCell.number(group.counts().notAssessed()));
        boolean own = county.own() != null;
        Conclusion conclusion = own ? county.own().digest().conclusion() : null;
        cells.add(SheetCell.word(own ? language.pick(conclusion.zh(), conclusion.en()) : ""));
        cells.add(
                own && county.own().digest().rows() > 0
                        ? SheetCell.number(county.own().firstRow())
                        : SheetCell.word(""));
        return cells;
    }

    /** Total, assessed and rate. */
    static void coverage(List<SheetCell> cells, Share coverage) {
        cells.add(SheetCell.number(coverage.whole()));
        cells.add(SheetCell.number(coverage.part()));
        cells.add(SheetCell.rate(coverage.rate()));
    }

    WorkbookTable areas() {
        return new WorkbookTable(
                SheetName.AREAS.in(language),
                language.pick("按专题汇总", "By area"),
                batch.when()
                        + language.pick(
                                "不达标乡镇：该专题至少一项标准不达标的乡镇；占比＝不达标乡镇÷作出判定的乡镇。",
                                "A township violates an area if it violates a standard of it; the share is of the townships judged in it."),
                List.of(
                        column("专题", "Area", 24),
                        column("适用乡镇", "Townships where it applies", 10),
                        column("作出判定的乡镇", "Townships judged", 10),
                        column("不达标乡镇", "Townships that violate it", 10),
                        column("占比", "Share", 9),
                        column("有待核实的乡镇", "Townships with queries", 10),
                        column("有未评估的乡镇", "Townships with gaps", 10),
                        column("达标（项次）", "Compliant", 11),
                        column("不达标（项次）", "Violations", 10),
                        column("待核实（项次）", "Queries", 10),
                        column("未评估（项次）", "Not assessed", 10)),
                statistics.areas().stream().map(this::area).toList());
    }

    private List<SheetCell> area(BatchStatistics.OfArea area) {
        return List.of(
                SheetCell.text(language.pick(area.area().title())),
                SheetCell.number(area.applying()),
                SheetCell.number(area.judged()),
                SheetCell.number(area.violating()),
                SheetCell.rate(area.spread().rate()),
                SheetCell.number(area.querying()),
                SheetCell.number(area.unassessed()),
                SheetCell.number(area.counts().compliant()),
                SheetCell.number(area.counts().violation()),
                SheetCell.number(area.counts().query()),
                SheetCell.number(area.counts().notAssessed()));
    }

    WorkbookTable responsibles() {
        List<WorkbookTable.Column> columns = new ArrayList<>(List.of(
                column("责任单位", "Responsible", 24),
                column("涉及乡镇", "Townships", 11),
                column("涉及标准", "Standards", 11),
                column("不达标（项次）", "Violations", 11)));
        for (Severity severity : Severity.values()) {
            columns.add(column(severity.zh(), severity.en(), 11));
        }
        return new WorkbookTable(
                SheetName.RESPONSIBLES.in(language),
                language.pick("按责任单位汇总", "By responsible party"),
                batch.when() + language.pick("各责任单位应整改的不达标事项。", "The violations that each party must correct."),
                columns,
                statistics.responsibles().stream().map(this::responsible).toList());
    }

    private List<SheetCell> responsible(BatchStatistics.OfResponsible of) {
        List<SheetCell> cells = new ArrayList<>(List.of(
                SheetCell.text(
                        language.pick(of.responsible().zh(), of.responsible().en())),
                SheetCell.number(of.townships()),
                SheetCell.number(of.standards()),
                SheetCell.number(of.count())));
        of.violations().values().forEach(n -> cells.add(SheetCell.number(n)));
        return cells;
    }

    private WorkbookTable.Column column(String zh, String en, double width) {
        return new WorkbookTable.Column(language.pick(zh, en), width);
    }
}
