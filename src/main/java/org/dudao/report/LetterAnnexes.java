package org.dudao.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.standards.StandardKind;

/** The annexes of a letter: all that its body only counts, in tables. An annex of nothing is left out. */
public final class LetterAnnexes {
    /** What an annex lists. */
    public enum Kind {
        /** Problems, clauses and required corrections. */
        PROBLEMS("问题清单及整改要求", "Problems and required corrections"),
        /** Data to hand in. */
        MISSING("应补报的数据", "Data to submit"),
        /** What became of the items of an earlier check that are no problems now. */
        FOLLOW_UP("与上次核查相比", "Since the earlier check"),
        /** Figures to confirm. */
        QUERIES("请核实的数据", "Figures to be confirmed"),
        /** Waivers and what was seen on site. */
        STATEMENTS("豁免和现场核查情况", "Waivers and visits");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    private final Assessment assessment;
    private final LetterOutline outline;
    private final Function<Finding, String> law;
    private final String uncited;
    private final Language language;
    private final FindingText texts;
    private final FollowUpText followed;
    private final MissingDataText missing;
    private final MissingDataList list;
    private final List<StatementSections.Section> statements;
    private final Map<Kind, Integer> numbers = new EnumMap<>(Kind.class);

    /**
     * The annexes of one letter.
     *
     * @param law what it says of law about a finding, without a full stop; empty where it cites nothing
     * @param uncited what it says of findings without a clause; empty for nothing
     * @param statements the sections on waivers and visits that it has
     */
    public LetterAnnexes(
            Assessment assessment,
            LetterOutline outline,
            Function<Finding, String> law,
            String uncited,
            List<StatementSections.Section> statements,
            Language language) {
        this.assessment = assessment;
        this.outline = outline;
        this.law = law;
        this.uncited = uncited;
        this.statements = statements;
        this.language = language;
        this.texts = new FindingText(assessment, language);
        this.followed = new FollowUpText(assessment, language);
        this.missing = new MissingDataText(assessment, language);
        this.list = new MissingDataList(assessment, language);
        number(Kind.PROBLEMS, !outline.isEmpty());
        number(Kind.MISSING, assessment.summary().byOutcome().get(Outcome.NOT_ASSESSED) > 0);
        number(Kind.FOLLOW_UP, followed.fixed() != null || followed.notRechecked() != null);
        number(Kind.QUERIES, assessment.findings().stream().anyMatch(finding -> finding.outcome() == Outcome.QUERY));
        number(Kind.STATEMENTS, !statements.isEmpty());
    }

    private void number(Kind kind, boolean isPresent) {
        if (isPresent) {
            numbers.put(kind, numbers.size() + 1);
        }
    }

    /** The name by which the body refers to an annex: 附件2; empty if there is none. */
    public String label(Kind kind) {
        Integer number = numbers.get(kind);
        return number == null ? "" : language.pick("附件", "Annex ") + number;
    }

    /** The list of annexes below a letter's text. */
    public List<String> titles() {
        return numbers.entrySet().stream()
                .map(annex -> annex.getValue() + language.pick(".", ". ") + title(annex.getKey()))
                .toList();
    }

    private String title(Kind kind) {
        return language.pick(kind.zh, kind.en);
    }

    /** Writes all annexes. */
    public void write(OfficialTextWriter prose) {
        for (Kind kind : numbers.keySet()) {
            prose.annex(label(kind), title(kind));
            switch (kind) {
                case PROBLEMS -> problems(prose);
                case MISSING -> missing(prose);
                case FOLLOW_UP -> followUp(prose);
                case QUERIES -> queries(prose);
                case STATEMENTS -> statements(prose);
            }
        }
    }

    private void problems(OfficialTextWriter prose) {
        if (!uncited.isEmpty()) {
            prose.paragraph(uncited);
        }
        List<List<String>> rows = new ArrayList<>();
        if (!outline.vetoes().isEmpty()) {
            rows.add(List.of(language.pick("一票否决事项", "Broken vetoes")));
            outline.vetoes().forEach(standard -> problems(standard, rows));
        }
        for (Outline.InArea area : outline.areas()) {
            rows.add(List.of(language.pick(area.title())));
            area.standards().forEach(standard -> problems(standard, rows));
        }
        prose.table(new OfficialTextWriter.Table(
                title(Kind.PROBLEMS),
                List.of(
                        language.pick("序号", "No."),
                        language.pick("问题", "Problem"),
                        language.pick("整改要求（责任单位、期限）", "Required correction, by whom and when")),
                List.of(6, 42, 52),
                rows));
        String calendar = CalendarNotice.of(
                assessment.findings().stream().flatMap(f -> f.duties().stream()).toList(), language);
        if (!calendar.isEmpty()) {
            prose.paragraph(calendar);
        }
    }

    /** The clause stands once, above the findings for which it is the same. */
    private void problems(Outline.InStandard standard, List<List<String>> rows) {
        Map<String, List<Finding>> byLaw = new LinkedHashMap<>();
        standard.findings().forEach(finding -> byLaw.computeIfAbsent(law.apply(finding), l -> new ArrayList<>())
                .add(finding));
        byLaw.forEach((clauses, findings) -> {
            rows.add(List.of(Quoted.title(standard.standard().title(), language)
                    + (clauses.isEmpty() ? "" : language.pick("：", ": ") + clauses + language.pick("。", "."))));
            findings.forEach(finding -> rows.add(
                    List.of(String.valueOf(outline.number(finding)), texts.problemAlone(finding), measures(finding))));
        });
    }

    private String measures(Finding finding) {
        return String.join(
                "\n",
                finding.duties().stream()
                        .map((AssignedDuty duty) -> DutyWording.of(duty, language) + followed.extension(duty))
                        .toList());
    }

    private void missing(OfficialTextWriter prose) {
        rows(
                prose,
                StandardKind.REQUIREMENT,
                language.pick(
                        "下列数据未报送，所涉标准未作判定，不视为达标。请补报：",
                        "These data were not submitted. The standards that need them were not assessed and do not count as met. Please submit:"));
        List<String> others = missing.others(assessment);
        if (!others.isEmpty()) {
            prose.paragraph(language.pick(
                    "下列事项因其他原因未作判定，不视为达标：", "These were not assessed for other reasons and do not count as met:"));
            prose.list(others, null);
        }
        rows(
                prose,
                StandardKind.PLAUSIBILITY,
                language.pick(
                        "下列数据不全，有关数据核实未能进行，补报后再核：",
                        "These data are incomplete, so the data checks that need them could not be made; they follow when the data are submitted:"));
    }

    private void rows(OfficialTextWriter prose, StandardKind kind, String opening) {
        List<List<String>> rows = list.bySheet(kind);
        if (!rows.isEmpty()) {
            prose.paragraph(opening);
            prose.table(table(
                    title(Kind.MISSING),
                    List.of(
                            language.pick("应补报的数据", "Data to submit"),
                            language.pick("单元格或对象", "Cells or subjects"),
                            language.pick("涉及的标准", "Standards waiting")),
                    List.of(8, 34, 28, 30),
                    rows));
        }
    }

    private void queries(OfficialTextWriter prose) {
        prose.paragraph(
                language.pick(
                        "请逐项核对。数据有误的，更正后重新报送；数据无误的，在填报表“情况说明”中填写该事项、表中所列数值和原因。",
                        "Please check each. Correct and resubmit what is wrong; if a figure is right, state the item, the value listed here and the reason in the sheet 情况说明 (answers)."));
        ValueWords words = new ValueWords(language);
        List<List<String>> rows = new ArrayList<>();
        for (Outline.InStandard standard : Outline.of(assessment, Outcome.QUERY).worstFirst()) {
            standard.findings()
                    .forEach(finding -> rows.add(List.of(
                            texts.problemAlone(finding) + texts.outdatedAnswer(finding),
                            measures(finding),
                            words.queried(finding))));
        }
        prose.table(table(
                title(Kind.QUERIES),
                List.of(
                        language.pick("数据疑点", "Doubt"),
                        language.pick("请处理", "To be done"),
                        language.pick("数值", "Value")),
                List.of(8, 40, 36, 16),
                rows));
    }

    private void followUp(OfficialTextWriter prose) {
        prose.paragraph(followed.summary());
        for (OfficialTextWriter.Table table : Arrays.asList(followed.fixed(), followed.notRechecked())) {
            if (table != null) {
                prose.area(table.caption());
                prose.table(table);
            }
        }
    }

    private void statements(OfficialTextWriter prose) {
        for (StatementSections.Section section : statements) {
            prose.area(section.title());
            prose.paragraph(section.opening());
            prose.list(section.lines(), null);
        }
    }

    /** A table whose rows are numbered, but for those that span it. */
    private OfficialTextWriter.Table table(
            String caption, List<String> headings, List<Integer> widths, List<List<String>> rows) {
        List<String> numbered = new ArrayList<>(List.of(language.pick("序号", "No.")));
        numbered.addAll(headings);
        List<List<String>> all = new ArrayList<>();
        int number = 0;
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            if (row.size() > 1) {
                cells.add(0, String.valueOf(++number));
            }
            all.add(cells);
        }
        return new OfficialTextWriter.Table(caption, numbered, widths, all);
    }
}
