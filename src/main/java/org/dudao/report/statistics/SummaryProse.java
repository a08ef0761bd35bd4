package org.dudao.report.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Conclusion;
import org.dudao.report.Language;
import org.dudao.report.LateAsOfNotice;
import org.dudao.report.Numerals;
import org.dudao.report.OfficialTextWriter;
import org.dudao.report.UnreadBases;
import org.dudao.standards.DocumentRegister;
import org.dudao.standards.Severity;
import org.dudao.statistics.BatchStatistics;
import org.dudao.statistics.Share;

/**
 * Describes many townships together: their conclusions, the areas with most violations, and the measure for each problem. A problem and its
 * measure have equal numbers.
 */
final class SummaryProse {
    private static final int STANDARDS = 3;

    /** A list of all areas would have no emphasis. */
    private static final int AREAS = 8;

    private final BatchStatistics statistics;
    private final List<String> scope;
    private final DocumentRegister documents;
    private final Language language;
    private final Sources sources;
    private final StandardProse standards;
    private final DataProse data;
    private final CountyProse counties;
    private final List<SummaryPart> added;
    private final OfficialTextWriter prose;
    private int parts;

    SummaryProse(BatchReport batch, Sources sources, OfficialTextWriter prose) {
        this.statistics = batch.statistics();
        this.scope = batch.scope();
        this.documents = batch.documents();
        this.language = batch.language();
        this.sources = sources;
        this.standards = new StandardProse(batch, sources);
        this.data = new DataProse(batch, sources);
        this.counties = new CountyProse(batch);
        this.added = batch.parts();
        this.prose = prose;
    }

    static String title(Language language) {
        return language.pick("各乡镇报送数据核查\n存在问题及改进措施", "Problems and Improvements\nover All Townships");
    }

    void write() {
        prose.title(title(language));
        part(language.pick("总体情况", "Overall situation"));
        prose.paragraph(received());
        if (statistics.head() == null) {
            return;
        }
        scope.forEach(prose::paragraph);
        prose.paragraph(verdicts());
        prose.paragraph(conclusions());
        List<BatchStatistics.OfArea> all = statistics.areas().stream()
                .filter(a -> a.violating() > 0)
                .sorted(Comparator.comparing((BatchStatistics.OfArea a) -> -a.violating())
                        .thenComparing(a -> a.area().id()))
                .toList();
        List<BatchStatistics.OfArea> areas = all.subList(0, Math.min(AREAS, all.size()));
        List<BatchStatistics.OfArea> others = all.subList(areas.size(), all.size());
        List<DataProse.Pair> ofData = data.pairs();
        String ofCounties = counties.problem();
        if (areas.isEmpty() && ofData.isEmpty() && ofCounties == null) {
            added();
            return;
        }
        part(language.pick("存在的主要问题", "The main problems"));
        vetoes();
        for (int i = 0; i < areas.size(); i++) {
            area(i + 1, language.pick(areas.get(i).area().title()));
            prose.paragraph(spread(areas.get(i)));
            List<BatchStatistics.OfStandard> widest = widest(areas.get(i));
            for (int j = 0; j < widest.size(); j++) {
                prose.item(j + 1, standards.problem(widest.get(j)));
            }
        }
        int next = areas.size() + 1;
        if (!others.isEmpty()) {
            other(next, others);
            next++;
        }
        if (ofCounties != null) {
            area(next, CountyProse.title(language));
            prose.paragraph(ofCounties);
            next++;
        }
        data(next, ofData.stream().map(DataProse.Pair::problem).toList());
        part(language.pick("改进措施", "Improvements"));
        responsible();
        for (int i = 0; i < areas.size(); i++) {
            area(i + 1, language.pick(areas.get(i).area().title()));
            List<BatchStatistics.OfStandard> widest = widest(areas.get(i));
            for (int j = 0; j < widest.size(); j++) {
                prose.item(j + 1, standards.measure(widest.get(j)));
            }
        }
        if (!others.isEmpty()) {
            area(areas.size() + 1, language.pick("其他方面", "Other areas"));
            prose.paragraph(language.pick(
                    "按 summary.xlsx“" + SheetName.STANDARDS.in(language) + "”表所列的要求、责任单位和整改期限，逐项督促整改。",
                    "Ensure that each is corrected as stated in the sheet " + SheetName.STANDARDS.in(language)
                            + " of summary.xlsx: requirement, responsible party, number of days."));
        }
        if (ofCounties != null) {
            area(next - 1, CountyProse.title(language));
            prose.paragraph(counties.measure());
        }
        data(next, ofData.stream().map(DataProse.Pair::measure).toList());
        added();
        unread();
    }

    /** What a score sheet gives them, and what their work summaries say. */
    private void added() {
        for (SummaryPart one : added) {
            part(one.title());
            one.sentences().forEach(prose::paragraph);
        }
    }

    /** What the bureau has to read before it relies on it. */
    private void unread() {
        List<String> lines = statistics.widespread().stream()
                .map(of -> UnreadBases.line(
                        language.pick(of.standard().title()), documents.citations(of.standard()), language))
                .filter(line -> !line.isEmpty())
                .toList();
        if (!lines.isEmpty()) {
            part(language.pick("待核对依据", "Bases to read"));
            prose.paragraph(
                    language.pick(
                            "下列不达标标准引有尚未核对原文的文件，对外文书不引用，请核对：",
                            "These violated standards cite texts that were not read yet. No letter cites them; please read them:"));
            for (int i = 0; i < lines.size(); i++) {
                prose.item(i + 1, lines.get(i) + language.pick("。", "."));
            }
        }
    }

    private void part(String title) {
        parts++;
        prose.part(language.pick(Numerals.chinese(parts) + "、", Numerals.roman(parts) + ". ") + title);
    }

    private void area(int number, String title) {
        prose.area(language.pick("（" + Numerals.chinese(number) + "）", "(" + number + ") ") + title);
    }

    private void data(int number, List<String> items) {
        if (!items.isEmpty()) {
            area(number, language.pick("数据报送", "The submitted data"));
            for (int i = 0; i < items.size(); i++) {
                prose.item(i + 1, items.get(i));
            }
        }
    }

    private void vetoes() {
        List<BatchStatistics.OfStandard> vetoes = statistics.widespread().stream()
                .filter(s -> s.standard().severity() == Severity.VETO)
                .toList();
        if (vetoes.isEmpty()) {
            return;
        }
        vetoes.forEach(sources::take);
        String named = vetoes.stream()
                .map(s -> townships(language.pick(s.standard().title()), s.violating()))
                .collect(Collectors.joining(language.pick("；", "; ")));
        prose.paragraph(language.pick(
                "不达标的一票否决标准，须首先整改的有：" + named + "。",
                "Veto standards that are violated, to be corrected first: " + named + "."));
    }

    private String townships(String what, int count) {
        return what + language.pick("（" + count + "个乡镇）", " (" + count + " townships)");
    }

    private void other(int number, List<BatchStatistics.OfArea> others) {
        area(number, language.pick("其他方面", "Other areas"));
        others.forEach(sources::take);
        String named = others.stream()
                .map(a -> townships(language.pick(a.area().title()), a.violating()))
                .collect(Collectors.joining(language.pick("、", ", ")));
        prose.paragraph(language.pick(named + "等方面也存在不达标事项。", "These areas have violations too: " + named + "."));
    }

    private List<BatchStatistics.OfStandard> widest(BatchStatistics.OfArea area) {
        return statistics.widespread().stream()
                .filter(s -> s.standard().area().equals(area.area().id()))
                .limit(STANDARDS)
                .toList();
    }

    private String received() {
        Number files = sources.take(Total.FILES);
        Number judged = sources.take(Total.JUDGED);
        Number unreadable = sources.take(Total.UNREADABLE);
        if (statistics.head() == null) {
            return language.pick(
                    "共收到报送数据" + files + "份，均未能判定，原因见 summary.xlsx 的“" + SheetName.UNREADABLE.in(language) + "”表。",
                    files + " submissions were received, and none could be judged; see the sheet "
                            + SheetName.UNREADABLE.in(language) + " of summary.xlsx for the reasons.");
        }
        Number counties = sources.take(Total.COUNTIES);
        String day = LateAsOfNotice.day(
                statistics.schoolYears(),
                statistics.head().asOf(),
                language,
                d -> language.pick(
                        d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日", d.toString()));
        String years = String.join(
                language.pick("、", ", "),
                statistics.schoolYears().stream()
                        .map(y -> y.replace("-", language.pick("—", "-")))
                        .toList());
        return language.pick(
                "截至" + day + "，共收到" + years
                        + "学年乡镇报送数据" + files + "份，其中已判定" + judged + "个乡镇，涉及" + counties + "个县级区划；未能判定"
                        + unreadable + "份。",
                "As of " + day + ", " + files + " submissions for the school year " + years + " were received; "
                        + judged
                        + " townships of " + counties + " counties were judged, and " + unreadable
                        + " submissions could not be.");
    }

    private String verdicts() {
        Number applying = sources.take(Total.APPLYING);
        Number assessed = sources.take(Total.ASSESSED);
        sources.take(Total.COVERAGE);
        String coverage = statistics.all().coverage().shown();
        Number met = sources.take(Total.MET);
        Number violations = sources.take(Total.VIOLATIONS);
        Number veto = sources.take(Total.VETO);
        Number major = sources.take(Total.MAJOR);
        Number queries = sources.take(Total.QUERIES);
        Number open = sources.take(Total.NOT_ASSESSED);
        return language.pick(
                "对照现行标准，各乡镇适用的要求共" + applying + "项次，已评估" + assessed + "项次，评估率" + coverage + "。全部判定中，达标" + met
                        + "项次，不达标" + violations + "项次（其中一票否决" + veto + "项次、重大" + major + "项次），待核实" + queries
                        + "项次，未评估" + open + "项次。未评估的事项不视为达标。",
                "Of " + applying + " applicable requirement verdicts, " + assessed + " could be given, a coverage of "
                        + coverage + ". Of all verdicts " + met + " are compliant, " + violations + " are violations ("
                        + veto + " of them veto, " + major + " major), " + queries + " are queries, and " + open
                        + " were not assessed, which does not count as met.");
    }

    private String conclusions() {
        Number compliant = sources.take(Total.COMPLIANT);
        Number rectify = sources.take(Total.RECTIFY);
        Number not = sources.take(Total.NOT_COMPLIANT);
        Number open = sources.take(Total.NOT_CONCLUDED);
        return language.pick(
                        "从结论看，合格的乡镇" + compliant + "个，限期整改的" + rectify + "个，不合格的" + not + "个，暂不能作出结论的" + open + "个。",
                        "Of the townships " + compliant + " are compliant, " + rectify + " are to be rectified, " + not
                                + " are not compliant, and no conclusion can be drawn for " + open + ". ")
                + bridge();
    }

    /** Praise where no veto is violated anywhere, half of what applies was assessed, and half of the townships are compliant. */
    private String bridge() {
        if (statistics.widespread().isEmpty()) {
            return language.pick("已评估的方面未发现不达标事项。", "No violation was found in what could be assessed.");
        }
        boolean veto = statistics.all().violations().get(Severity.VETO) > 0;
        Share coverage = statistics.all().coverage();
        int compliant = statistics.all().conclusions().get(Conclusion.COMPLIANT);
        if (veto
                || coverage.part() * 2 < coverage.whole()
                || compliant * 2 < statistics.all().townships()) {
            return language.pick(
                    "与上级要求相比还有差距，主要表现在以下方面。", "They fall short of what is required, chiefly in the following.");
        }
        return language.pick(
                "各乡镇教育工作取得了一定成绩，但与上级要求相比还有一定差距，主要表现在以下方面。",
                "Some progress has been made, but the townships still fall short of what is required, chiefly in the following.");
    }

    private String spread(BatchStatistics.OfArea area) {
        sources.take(area);
        return language.pick(
                "作出判定的" + area.judged() + "个乡镇中，" + area.violating() + "个存在不达标事项，占"
                        + area.spread().shown() + "，共" + area.counts().violation() + "项次，主要是：",
                "Of the " + area.judged() + " townships judged, " + area.violating() + " have violations, "
                        + area.spread().shown() + " of them, " + area.counts().violation()
                        + " in all. The most widespread:");
    }

    private void responsible() {
        if (statistics.responsibles().isEmpty()) {
            return;
        }
        statistics.responsibles().forEach(sources::take);
        String parties = statistics.responsibles().stream()
                .map(r -> language.pick(
                        r.responsible().zh() + "负责的" + r.count() + "项次，涉及" + r.townships() + "个乡镇",
                        r.responsible().en() + " " + r.count() + " in " + r.townships() + " townships"))
                .collect(Collectors.joining(language.pick("；", "; ")));
        prose.paragraph(language.pick(
                "对不达标事项建立台账，逐项明确责任单位和时限，整改一项、销号一项。按责任单位分，由" + parties + "。",
                "Each violation is entered in a ledger with responsible party and due date, and closed when it is corrected. Of the violations "
                        + parties + "."));
    }
}
