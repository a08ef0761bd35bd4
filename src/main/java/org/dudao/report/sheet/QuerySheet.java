package org.dudao.report.sheet;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.facts.BilingualText;
import org.dudao.report.EvidenceText;
import org.dudao.report.Language;
import org.dudao.report.Outline;
import org.dudao.report.SubjectOwners;
import org.dudao.report.ValueWords;

/** The sheet 待核实数据: figures that the township must confirm or explain. */
final class QuerySheet {
    private static final int MOST_VALUES = 6;
    private static final int RESULT = 6;
    private static final int DAY = 9;
    private static final int ID = 10;

    /** The table, of which the township fills in four columns. */
    static final TypedSheet TABLE = new TypedSheet(
            new BilingualText("待核实数据", "To confirm"),
            List.of(
                    new BilingualText("序号", "No."),
                    new BilingualText("学校（幼儿园）", "School"),
                    new BilingualText("待核实事项", "Query"),
                    new BilingualText("需说明的数值", "Value to be explained"),
                    new BilingualText("处理要求", "What to do"),
                    new BilingualText("完成时限", "Due"),
                    new BilingualText("核实结果", "Result"),
                    new BilingualText("说明", "Explanation"),
                    new BilingualText("说明人", "By"),
                    new BilingualText("日期", "On"),
                    new BilingualText("事项编号", "Item")),
            List.of(ID),
            List.of(RESULT, 7, 8, DAY));

    private QuerySheet() {}

    static void write(Workbook workbook, Assessment assessment, Language language) throws IOException {
        List<Finding> queries = Outline.of(assessment, Outcome.QUERY).areas().stream()
                .flatMap(a -> a.standards().stream())
                .flatMap(s -> s.findings().stream())
                .toList();
        TableSheet sheet = new TableSheet(
                workbook,
                language.pick(TABLE.name()),
                language.pick("待核实数据", "Figures to be confirmed"),
                note(queries.size(), language),
                List.of(5.0, 14.0, 36.0, 36.0, 32.0, 11.0, 12.0, 24.0, 10.0, 11.0, 11.0),
                language);
        sheet.head(TABLE.headings(language));
        SubjectOwners owners = new SubjectOwners(assessment);
        EvidenceText places = new EvidenceText(assessment, language);
        ValueWords words = new ValueWords(language);
        for (int i = 0; i < queries.size(); i++) {
            Finding query = queries.get(i);
            sheet.row(List.of(
                    SheetCell.number(i + 1),
                    SheetCell.text(language.name(owners.name(query.subject().id()))),
                    SheetCell.text(language.pick(query.problem())),
                    SheetCell.text(values(query, places, words, language)),
                    SheetCell.text(language.pick(query.action())),
                    SheetCell.day(query.due()),
                    SheetCell.blank(),
                    SheetCell.blank(),
                    SheetCell.blank(),
                    SheetCell.day(null),
                    SheetCell.code(query.fingerprint())));
        }
        sheet.offer(RESULT, 0, HiddenSheet.Words.ANSWER);
        sheet.wantDays(DAY, 0);
        sheet.finish();
    }

    private static String note(int queries, Language language) {
        return queries == 0
                ? language.pick("没有需要核实的数据。", "There is nothing to confirm.")
                : language.pick(
                        "共" + queries + "项。下列数据可能有误或互相矛盾，不等于不达标：请逐项核对，数据无误的说明原因，有误的改正后重新报送。",
                        queries
                                + " in all. These figures may be wrong or contradict each other, which is not a violation: confirm and"
                                + " explain each, or correct it and resubmit the data.");
    }

    /** The exact value that an answer must state, and its derivation. */
    private static String values(Finding query, EvidenceText places, ValueWords words, Language language) {
        String all = query.evidence().stream()
                .limit(MOST_VALUES)
                .map(e -> places.placed(e) + language.pick("：", ": ") + words.value(e))
                .collect(Collectors.joining("\n"));
        int more = query.evidence().size() - MOST_VALUES;
        String rest = more <= 0 ? "" : language.pick("\n另有" + more + "处", "\nand " + more + " more");
        String exact = query.queried() == null ? "" : language.pick("本次数值：", "Value: ") + words.queried(query) + "\n";
        return exact + all + rest;
    }
}
