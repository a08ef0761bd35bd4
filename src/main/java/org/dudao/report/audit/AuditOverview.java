package org.dudao.report.audit;

import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dudao.facts.BilingualText;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.Language;
import org.dudao.report.page.Assets;
import org.dudao.report.page.PageTemplates;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;
import org.dudao.report.sheet.WorkbookTable;
import org.dudao.report.statistics.SummaryPart;

/**
 * Many summaries at a glance, those first in which most contradicts.
 *
 * @param audits in this order
 * @param when the as-of date, in words
 */
public record AuditOverview(List<AuditTally> audits, String when, Language language) {
    private static final int NAMED = 5;
    private static final List<Double> WIDTHS = List.of(20.0, 26.0, 12.0, 12.0, 12.0, 12.0, 14.0, 12.0, 14.0, 30.0);
    private static final BilingualText NOT_COMPARED = new BilingualText("未核对", "not compared");

    /**
     * Puts summaries in order.
     *
     * @param when the as-of date, in words
     */
    public static AuditOverview of(List<AuditTally> audits, String when, Language language) {
        return new AuditOverview(
                audits.stream()
                        .sorted(Comparator.comparingInt(AuditTally::contradictions)
                                .thenComparingInt(AuditTally::all)
                                .reversed()
                                .thenComparing(AuditTally::page))
                        .toList(),
                when,
                language);
    }

    /** The page over all of them, as one self-contained HTML file with links to theirs. */
    public String page() {
        StringOutput page = new StringOutput();
        PageTemplates.render("audits.jte", this, page);
        return page.toString();
    }

    /** The embedded style. */
    public Assets assets() {
        return Assets.ofAudit();
    }

    /** The headings of the columns. */
    public List<String> headings() {
        List<BilingualText> all =
                new ArrayList<>(List.of(new BilingualText("单位", "Office"), new BilingualText("总结", "Summary")));
        AuditKind.WRONG.forEach(kind -> all.add(kind.words()));
        all.add(new BilingualText("被遮去或没有写出", "Masked or left out"));
        all.add(new BilingualText("没有措施的问题", "Problems without a measure"));
        all.add(new BilingualText("与他文相同的段", "Passages of other texts"));
        all.add(new BilingualText("同哪份总结", "Of which texts"));
        return all.stream().map(language::pick).toList();
    }

    /** The numbers of a summary under these headings, from the third on, without the last. */
    public List<String> numbers(AuditTally one) {
        List<String> numbers = new ArrayList<>();
        AuditKind.WRONG.forEach(kind -> numbers.add(
                kind == AuditKind.CONTRADICTS_DATA && !one.isCompared() ? "—" : String.valueOf(one.number(kind))));
        numbers.add(String.valueOf(one.absent()));
        numbers.add(String.valueOf(one.bare()));
        numbers.add(String.valueOf(one.copies()));
        return numbers;
    }

    /** What the text of a page says of whose a summary is. */
    public String name(AuditTally one) {
        return AuditWords.clean(one.name());
    }

    /** The name of a summary's file. */
    public String file(AuditTally one) {
        return AuditWords.clean(one.file());
    }

    /** The texts from which a summary has passages. */
    public String from(AuditTally one) {
        return one.from().stream().map(AuditWords::clean).collect(Collectors.joining(language.pick("、", ", ")));
    }

    /** The same as a workbook. */
    public byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        table().write(workbook, language);
        workbook.finish();
        return ReproducibleZip.of(bytes.toByteArray());
    }

    /** What the documents over many townships state of their summaries. */
    public SummaryPart stated() {
        return new SummaryPart(
                "audit",
                language.pick("工作总结核对情况", "Work summaries"),
                sentences(),
                List.of(table()),
                language.pick(
                        "工作总结核对的数字取自 audits/audits.xlsx。",
                        " Numbers about summaries are taken from audits/audits.xlsx."));
    }

    /** What was found in all, and who is to be asked first. */
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        int contradicting =
                (int) audits.stream().filter(one -> one.contradictions() > 0).count();
        int copied = (int) audits.stream().filter(one -> one.copies() > 0).count();
        all.add(language.pick(
                "核对工作总结" + audits.size() + "份，其中" + contradicting + "份的数字与报送数据不符或自相矛盾，共"
                        + sum(AuditTally::contradictions)
                        + "处；不可能的数字" + sum(one -> one.number(AuditKind.IMPOSSIBLE)) + "处，不符合标准的"
                        + sum(one -> one.number(AuditKind.VIOLATES)) + "处，被遮去或没有写出的" + sum(AuditTally::absent) + "处；"
                        + copied
                        + "份有与其他总结相同的段落。",
                audits.size() + " work summaries were audited; the numbers of " + contradicting
                        + " contradict the submission or themselves, in " + sum(AuditTally::contradictions)
                        + " places; " + sum(one -> one.number(AuditKind.IMPOSSIBLE)) + " numbers are impossible, "
                        + sum(one -> one.number(AuditKind.VIOLATES)) + " break a standard, "
                        + sum(AuditTally::absent) + " are masked or left out; " + copied
                        + " share passages with other summaries."));
        String first = audits.stream()
                .filter(one -> one.contradictions() > 0)
                .limit(NAMED)
                .map(one ->
                        name(one) + language.pick("（" + one.contradictions() + "处）", " (" + one.contradictions() + ")"))
                .collect(Collectors.joining(language.pick("、", ", ")));
        if (!first.isEmpty()) {
            all.add(language.pick("矛盾最多的：" + first + "。", "Those that contradict most: " + first + "."));
        }
        return all;
    }

    private int sum(java.util.function.ToIntFunction<AuditTally> of) {
        return audits.stream().mapToInt(of).sum();
    }

    private WorkbookTable table() {
        List<String> headings = headings();
        List<WorkbookTable.Column> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            columns.add(new WorkbookTable.Column(headings.get(i), WIDTHS.get(i)));
        }
        List<List<SheetCell>> rows = new ArrayList<>();
        for (AuditTally one : audits) {
            List<SheetCell> row = new ArrayList<>(List.of(SheetCell.text(name(one)), SheetCell.text(file(one))));
            AuditKind.WRONG.forEach(kind -> row.add(
                    kind == AuditKind.CONTRADICTS_DATA && !one.isCompared()
                            ? SheetCell.word(language.pick(NOT_COMPARED))
                            : SheetCell.number(one.number(kind))));
            row.add(SheetCell.number(one.absent()));
            row.add(SheetCell.number(one.bare()));
            row.add(SheetCell.number(one.copies()));
            row.add(SheetCell.text(from(one)));
            rows.add(row);
        }
        return new WorkbookTable(
                language.pick("工作总结", "Summaries"),
                language.pick("工作总结核对", "Audit of work summaries"),
                language.pick(
                        "矛盾多的在前；不能确定的不计。与他文相同的段落不等于抄袭，由人判断。",
                        "Those first that contradict most; what is uncertain does not count. People judge whether a shared passage was copied."),
                columns,
                rows);
    }
}
