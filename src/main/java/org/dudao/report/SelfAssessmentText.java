package org.dudao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.SelfEntry;
import org.dudao.assessment.SelfState;
import org.dudao.assessment.Summary;
import org.dudao.facts.BilingualText;

/**
 * What a township said of itself beside what was found 自评与核查对照. It states where the two differ, the gravest first, and judges nobody:
 * whether figures were falsified is for people to establish.
 */
public final class SelfAssessmentText {
    /** The name of the file of its table. */
    public static final String BOOK = "self-assessment.xlsx";

    private final Assessment assessment;
    private final Language language;
    private final Map<String, BilingualText> titles;

    /** The texts for one assessment in one language. */
    public SelfAssessmentText(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
        this.titles = assessment.summary().byStandard().stream()
                .collect(Collectors.toMap(Summary.ByStandard::standard, Summary.ByStandard::title));
    }

    /** Of which data and day a table or report is prefilled. */
    public static String origin(Assessment assessment, Language language) {
        Assessment.Head head = assessment.assessment();
        return language.pick(
                head.schoolYear() + "学年，截至" + head.asOf() + "的报送数据（"
                        + head.submission().file() + "）。",
                "School year " + head.schoolYear() + ", data submitted as of " + head.asOf() + " ("
                        + head.submission().file() + ").");
    }

    /** Whether a self-assessment was handed in. */
    public boolean isPresent() {
        return !assessment.selfAssessment().isEmpty();
    }

    /** The title of its section. */
    public String title() {
        return language.pick("自评与核查对照", "Self-assessment and findings compared");
    }

    /** How many standards stand how, in one sentence; empty where nothing was handed in. */
    public String summary() {
        if (!isPresent()) {
            return "";
        }
        long contradictions = assessment.selfAssessment().stream()
                .filter(e -> e.state().isContradiction())
                .count();
        String counts = Stream.of(SelfState.values())
                .filter(state -> count(state) > 0)
                .map(state -> language.pick(state.words()) + language.pick(count(state) + "项", ": " + count(state)))
                .collect(Collectors.joining(language.pick("；", "; ")));
        String verdict = contradictions == 0
                ? language.pick("未见自评与核查不一致", "Self-assessment and findings do not differ")
                : language.pick(
                        "自评与核查不一致" + contradictions + "项",
                        "Self-assessment and findings differ in " + contradictions + " standards");
        return verdict
                + language.pick("。分项：", ". By standard: ")
                + counts
                + uncompared()
                + language.pick("。自评不改变核查结论。", ". It changes no verdict.");
    }

    private long count(SelfState state) {
        return assessment.selfAssessment().stream()
                .filter(e -> e.state() == state)
                .count();
    }

    private String uncompared() {
        long open = assessment.selfAssessment().stream()
                .filter(e -> e.value() != null && e.differs() == null)
                .count();
        return open == 0
                ? ""
                : language.pick(
                        "；另有" + open + "项的自评值无法与报送数据比较",
                        "; " + open + " values cannot be compared with the data submitted");
    }

    /** A sentence for each contradiction, the gravest first. */
    public List<String> lines() {
        return assessment.selfAssessment().stream()
                .filter(e -> e.state().isContradiction())
                .map(this::line)
                .toList();
    }

    private String line(SelfEntry entry) {
        return title(entry)
                + language.pick("：", ": ")
                + language.pick(entry.state().words())
                + scope(entry)
                + values(entry)
                + language.pick("。", ".");
    }

    private String scope(SelfEntry entry) {
        return entry.subjects() < 2 || entry.violated() == 0
                ? ""
                : language.pick(
                        "（" + entry.subjects() + "个对象中" + entry.violated() + "个不达标）",
                        " (" + entry.violated() + " of " + entry.subjects() + " do not meet it)");
    }

    private String values(SelfEntry entry) {
        return entry.value() == null
                ? ""
                : language.pick("，自评值", ", own value ")
                        + language.name(entry.value())
                        + (entry.data() == null
                                ? ""
                                : language.pick("，报送数据", ", data submitted ") + language.pick(entry.data()));
    }

    /** The contradictions, and what was said of things that the data do not show, as a table with a caption. */
    public OfficialTextWriter.Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (SelfEntry entry : assessment.selfAssessment()) {
            if (entry.state().isContradiction() || entry.state() == SelfState.NOT_ASSESSABLE) {
                rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        title(entry),
                        word(entry.said()) + (entry.value() == null ? "" : "\n" + language.name(entry.value())),
                        found(entry) + (entry.data() == null ? "" : "\n" + language.pick(entry.data())),
                        entry.evidence() == null ? "" : language.name(entry.evidence())));
            }
        }
        return new OfficialTextWriter.Table(
                language.pick("自评与核查不一致", "Self-assessment and findings that differ"),
                List.of(
                        language.pick("序号", "No."),
                        language.pick("标准", "Standard"),
                        language.pick("自评结论、自评值", "Said"),
                        language.pick("核查结果、报送数据", "Found"),
                        language.pick("佐证编号", "Evidence")),
                List.of(7, 33, 20, 28, 12),
                rows);
    }

    private String found(SelfEntry entry) {
        return word(entry.found()) + scope(entry);
    }

    private String word(Outcome outcome) {
        return outcome == null ? "" : language.pick(outcome.zh(), outcome.en());
    }

    private String title(SelfEntry entry) {
        BilingualText title = titles.get(entry.standard());
        return title == null ? entry.standard() : language.pick(title);
    }
}
