package org.dudao.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AttestationEntry;
import org.dudao.assessment.AttestationState;
import org.dudao.assessment.OnsiteEntry;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.assessment.WaiverEntry;
import org.dudao.assessment.WaiverState;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Severity;

/** The sections of documents about what was stated beside the data: waivers, visits, what was seen on site, and the self-assessment. */
public final class StatementSections {
    /** So many contradictions of the self-assessment stand in a letter; the report and the page have all. */
    private static final int MOST_IN_LETTER = 5;

    private final Assessment assessment;
    private final Language language;
    private final Map<String, BilingualText> titles;

    /** The sections for one assessment in one language. */
    public StatementSections(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
        this.titles = assessment.summary().byStandard().stream()
                .collect(Collectors.toMap(Summary.ByStandard::standard, Summary.ByStandard::title));
    }

    /**
     * A section.
     *
     * @param id for links
     * @param lines a sentence each
     */
    public record Section(String id, String title, String opening, List<String> lines) {}

    /** All sections that have a line: for reports. */
    public List<Section> all() {
        return present(List.of(waived(), refused(), visited(), unused(), onsite(), self(Integer.MAX_VALUE)));
    }

    /** Those for a letter, which states what holds and what was seen. */
    public List<Section> forLetter() {
        return present(List.of(waived(), onsite(), self(MOST_IN_LETTER)));
    }

    private static List<Section> present(List<Section> sections) {
        return sections.stream().filter(one -> !one.lines().isEmpty()).toList();
    }

    /** The number of waived verdicts as part of a sentence; empty if there are none. */
    public String count() {
        int waived = assessment.summary().byOutcome().getOrDefault(Outcome.WAIVED, 0);
        return waived == 0 ? "" : language.pick("、豁免" + waived + "项次", ", " + waived + " waived");
    }

    /** That the conclusion leaves waived violations out; empty if there are none. */
    public String beyondConclusion() {
        List<WaiverEntry> applied = applied();
        if (applied.isEmpty()) {
            return "";
        }
        long vetoes = applied.stream()
                .filter(one -> one.severity() == Severity.VETO && one.outcome() == Outcome.VIOLATION)
                .count();
        return language.pick(
                "另有" + applied.size() + "项经批准豁免" + (vetoes == 0 ? "" : "，其中一票否决" + vetoes + "项") + "，不计为达标，也不计为不达标。",
                applied.size() + " waived" + (vetoes == 0 ? "" : ", of which " + vetoes + " with a veto")
                        + ", counted neither as compliant nor as violations.");
    }

    /** The waivers that were applied. */
    List<WaiverEntry> applied() {
        return assessment.waivers().stream()
                .filter(one -> one.state() == WaiverState.APPLIED)
                .toList();
    }

    private Section waived() {
        return new Section(
                "waived",
                language.pick("已豁免事项", "Waived"),
                language.pick(
                        "下列问题经批准豁免，在豁免期内不要求整改，不计为达标，也不计为不达标：",
                        "These were waived and need not be rectified while the waiver lasts; they count neither as compliant nor as violations:"),
                applied().stream().map(this::waived).toList());
    }

    private String waived(WaiverEntry one) {
        String problem =
                one.problem() == null ? pair(one.standard(), one.subject().name()) : language.pick(one.problem());
        String severity = one.severity() == null
                ? ""
                : language.pick(
                        "（" + one.severity().zh() + "）", " (" + one.severity().en() + ")");
        return problem
                + severity
                + language.pick("。豁免编号", ". Waiver ")
                + one.id()
                + language.pick("；理由：", "; reason: ")
                + typed(one.reason())
                + language.pick("；批准人：", "; approved by ")
                + typed(one.approver())
                + document(one)
                + language.pick("；有效期至" + day(one.until()) + "。", "; until " + day(one.until()) + ".");
    }

    private String document(WaiverEntry one) {
        return one.document() == null ? "" : language.pick("；批准文件：", "; document: ") + typed(one.document());
    }

    /** The waivers that were not applied, with the reasons. */
    Section refused() {
        return new Section(
                "waivers-refused",
                language.pick("未采用的豁免", "Waivers not applied"),
                language.pick("下列豁免没有采用，有关判定不变：", "These waivers were not applied; the verdicts are unchanged:"),
                assessment.waivers().stream()
                        .filter(one -> one.state() != WaiverState.APPLIED)
                        .map(this::refused)
                        .toList());
    }

    /** What became of a waiver. */
    String line(WaiverEntry one) {
        return one.state() == WaiverState.APPLIED ? waived(one) : refused(one);
    }

    /** What became of an attestation. */
    String line(AttestationEntry one) {
        return attested(one);
    }

    /** Why a waiver was not applied, and the verdict without it. */
    private String refused(WaiverEntry one) {
        String until = one.state() == WaiverState.EXPIRED || one.state() == WaiverState.NOT_YET
                ? language.pick(
                        "（" + day(one.from()) + "至" + day(one.until()) + "）",
                        " (" + day(one.from()) + " to " + day(one.until()) + ")")
                : "";
        String self = one.state() == WaiverState.SELF_APPROVED
                ? language.pick("（", " (") + typed(one.approver()) + language.pick("）", ")")
                : "";
        return one.id()
                + language.pick("，", ", ")
                + pair(one.standard(), one.subject().name())
                + language.pick("：", ": ")
                + language.pick(one.state().zh(), one.state().en())
                + until
                + self
                + verdict(one.outcome());
    }

    private String verdict(Outcome outcome) {
        return outcome == null
                ? language.pick("；没有这项判定（标准未启用，或不判定这类对象）。", "; there is no such verdict.")
                : outcome == Outcome.NOT_ASSESSED
                        ? language.pick("；未评估的事项不能豁免，请补报数据或现场核查。", "; what is not assessed cannot be waived.")
                        : language.pick("；判定为" + outcome.zh() + "。", "; the verdict is: " + outcome.en() + ".");
    }

    private Section visited() {
        return new Section(
                "visited",
                language.pick("现场核查情况", "Attested on site"),
                language.pick(
                        "下列事项经现场核查。数据未能评估的，以现场核查为准；与数据不一致的，判定存疑，应当查清：",
                        "These were looked at on site. Where the data gave no verdict the visit decides; where they differ the verdict is doubted and must be cleared up:"),
                assessment.attestations().stream()
                        .filter(one -> one.state().isUsed())
                        .map(this::attested)
                        .toList());
    }

    private Section unused() {
        return new Section(
                "attestations-unused",
                language.pick("未采用的现场核查", "Attestations not applied"),
                language.pick("下列现场核查没有采用：", "These attestations were not applied:"),
                assessment.attestations().stream()
                        .filter(one -> !one.state().isUsed())
                        .map(this::attested)
                        .toList());
    }

    private String attested(AttestationEntry one) {
        String seen = one.observed() == null
                ? ""
                : language.pick("（", " (") + typed(one.observed()) + language.pick("）", ")");
        boolean figures = one.state() == AttestationState.CONFIRMS || one.state() == AttestationState.REFUTES;
        String outcome = figures
                ? ""
                : language.pick(
                        "现场核查" + one.outcome().zh(), "on site " + one.outcome().en());
        String state = language.pick(one.state().zh(), one.state().en());
        String data = one.data() == null || one.state() != AttestationState.DIFFERS
                ? ""
                : language.pick(
                        "（数据判定为" + one.data().zh() + "）",
                        " (by the data: " + one.data().en() + ")");
        return pair(one.standard(), one.subject().name())
                + language.pick("：", ": ")
                + (figures ? state + seen : outcome + seen + language.pick("，", ", ") + state + data)
                + language.pick("。核查人", ". By ")
                + typed(one.inspector())
                + language.pick("，" + day(one.on()) + "，编号", ", " + day(one.on()) + ", ")
                + one.id()
                + language.pick("。", ".");
    }

    /** Where the self-assessment and the findings differ. */
    private Section self(int most) {
        SelfAssessmentText text = new SelfAssessmentText(assessment, language);
        List<String> lines = new ArrayList<>();
        if (text.isPresent()) {
            lines.add(text.summary());
            text.lines().stream().limit(most).forEach(lines::add);
        }
        return new Section(
                "self-assessment",
                text.title(),
                language.pick(
                        "被督导单位报送了自评表，与核查结果逐项对照如下，不一致的重的在前：",
                        "The township handed in a self-assessment; it is compared with what was found, the gravest differences first:"),
                lines);
    }

    private Section onsite() {
        return new Section(
                "onsite",
                language.pick("现场发现问题", "Seen on site"),
                language.pick(
                        "下列问题是现场核查时发现的，不在数据判定之内：", "These were seen on visits, and are in no verdict on the data:"),
                assessment.onsite().stream().map(this::seen).toList());
    }

    private String seen(OnsiteEntry one) {
        return language.name(one.name())
                + language.pick("：", ": ")
                + typed(one.text())
                + (one.standard() == null
                        ? ""
                        : language.pick("（涉及标准：", " (standard: ") + title(one.standard()) + language.pick("）", ")"))
                + language.pick("（核查人", " (by ")
                + typed(one.inspector())
                + language.pick("，" + day(one.on()) + "）。", ", " + day(one.on()) + ").");
    }

    /** What somebody typed, on one line. */
    private String typed(String text) {
        return language.name(text.replace('\n', ' '));
    }

    private String pair(String standard, String subject) {
        return title(standard) + language.pick("（", " (") + language.name(subject) + language.pick("）", ")");
    }

    private String title(String standard) {
        BilingualText title = titles.get(standard);
        return title == null ? standard : language.pick(title);
    }

    private String day(LocalDate day) {
        return DutyWording.day(day, language);
    }
}
