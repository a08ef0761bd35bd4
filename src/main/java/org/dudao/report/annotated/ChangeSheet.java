package org.dudao.report.annotated;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.FollowUpItem;
import org.dudao.assessment.FollowUpState;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.UnrequestedChange;
import org.dudao.assessment.UnrequestedChanges;
import org.dudao.report.EvidenceText;
import org.dudao.report.Language;

/** The sheet 变动清单: unrequested changes since the earlier check. */
final class ChangeSheet {
    static final String NAME = "变动清单";

    /** Maximum number of cells of one change with rows of their own. */
    private static final int MOST_PLACES = 20;

    private ChangeSheet() {}

    static void write(XSSFWorkbook own, UnrequestedChanges changes, Assessment assessment, Language language) {
        ListSheet sheet = new ListSheet(
                own,
                language.pick(NAME, NAME),
                1,
                language.pick("变动清单", "Changes"),
                note(changes, language),
                6,
                30,
                20,
                18,
                18,
                16,
                30,
                44);
        sheet.head(List.of(
                language.pick("序号", "No."),
                language.pick("项目", "Item"),
                language.pick("对象", "Subject"),
                language.pick("原值", "Was"),
                language.pick("现值", "Is"),
                language.pick("现判定", "Outcome now"),
                language.pick("单元格", "Cell"),
                language.pick("说明", "Certainty")));
        for (int i = 0; i < changes.list().size(); i++) {
            change(sheet, own, i + 1, changes.list().get(i), language);
        }
        if (assessment.followUp() != null) {
            queries(sheet, assessment.followUp().items(), language);
        }
    }

    /** Which queries of the earlier check the new data answer, which they open, and which stay. */
    private static void queries(ListSheet sheet, List<FollowUpItem> items, Language language) {
        sheet.gap();
        sheet.heading(language.pick("待核实事项的变化", "Queries since then"), 12);
        queries(
                sheet,
                items,
                List.of(FollowUpState.FIXED, FollowUpState.WAIVED),
                language.pick("已回答", "Answered"),
                language);
        queries(
                sheet,
                items,
                List.of(FollowUpState.NEW, FollowUpState.REOPENED),
                language.pick("新提出", "New"),
                language);
        queries(
                sheet,
                items,
                List.of(FollowUpState.UNRESOLVED, FollowUpState.NOT_RECHECKED),
                language.pick("仍未核实", "Still open"),
                language);
    }

    private static void queries(
            ListSheet sheet, List<FollowUpItem> items, List<FollowUpState> states, String title, Language language) {
        List<FollowUpItem> some = items.stream()
                .filter(item -> item.outcome() == Outcome.QUERY && states.contains(item.state()))
                .toList();
        sheet.across(title + language.pick("：" + some.size() + "项", ": " + some.size()));
        for (int i = 0; i < some.size(); i++) {
            sheet.across("  " + (i + 1) + ". " + language.pick(some.get(i).problem()));
        }
    }

    private static String note(UnrequestedChanges changes, Language language) {
        String rules = changes.sameRules()
                ? ""
                : language.pick(
                        "两次核查所用标准不同，有的变动可能由此而来。",
                        " The two checks used different rules, to which some changes may be due.");
        String none = changes.list().isEmpty() ? language.pick("没有发现这样的变动。", " None was found.") : "";
        return CellMarks.AUTHOR + " "
                + language.pick(
                        "与" + changes.since() + "的核查相比，当时没有问题指向、现已变动的数据。上次的评估结果不含全部报送数据，所以只能比对上报县级的指标、"
                                + "达标事项的实测值和对象的增减；没有标准测算的数据无从比对。" + rules + none,
                        "lists the changes since the check of " + changes.since()
                                + " that no finding had required. The earlier assessment does not contain the whole"
                                + " submission: figures for the county, measured values of compliant verdicts and removed"
                                + " subjects can be compared; values that no standard measures cannot." + rules + none);
    }

    private static void change(
            ListSheet sheet, XSSFWorkbook own, int number, UnrequestedChange change, Language language) {
        EvidenceText words = new EvidenceText(language);
        List<ListSheet.Link> cells = change.cells().stream()
                .map(e -> FindingSheet.link(e, own, words))
                .distinct()
                .limit(MOST_PLACES)
                .toList();
        sheet.row(
                Arrays.asList(
                        number,
                        change.title() == null
                                ? language.pick("报送对象", "the subject itself")
                                : language.pick(change.title()),
                        language.name(change.subject().name()),
                        language.pick(change.was()),
                        language.pick(change.is()),
                        change.outcome() == null
                                ? null
                                : language.pick(
                                        change.outcome().zh(), change.outcome().en()),
                        cells.isEmpty() ? null : cells.get(0),
                        sure(change, words, language)),
                null);
        for (ListSheet.Link cell : cells.subList(Math.min(1, cells.size()), cells.size())) {
            sheet.row(Arrays.asList(number, null, null, null, null, null, cell, null), null);
        }
    }

    private static String sure(UnrequestedChange change, EvidenceText words, Language language) {
        return switch (change.kind()) {
            case VALUE -> language.pick("该单元格已改", "this cell was changed");
            case GONE -> language.pick("上次评估过，本次未再报送", "it was assessed then and is no longer submitted");
            case MEASURE -> {
                String flagged = change.flagged().stream()
                        .map(words::place)
                        .distinct()
                        .limit(MOST_PLACES)
                        .collect(Collectors.joining(language.pick("、", ", ")));
                yield (change.cells().isEmpty()
                                ? language.pick("实测值已变，现已无据可依", "the measured value changed and has no evidence now")
                                : change.cells().size() == 1
                                        ? language.pick("实测值已变", "the measured value changed")
                                        : language.pick(
                                                "实测值已变，改动在所列单元格之中或行有增减",
                                                "the measured value changed: by one or more of these cells, or a row added or removed"))
                        + (flagged.isEmpty()
                                ? ""
                                : language.pick("；也可能因上次已指出的", "; or by cells that a finding had flagged: ") + flagged);
            }
        };
    }
}
