package org.dudao.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Attestation;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.SubjectRef;
import org.dudao.assessment.Summary;
import org.dudao.assessment.Verdict;
import org.dudao.facts.BilingualText;
import org.dudao.facts.CodeList;
import org.dudao.report.Bases;
import org.dudao.report.DutyWording;
import org.dudao.report.EvidenceText;
import org.dudao.report.FollowUpText;
import org.dudao.report.FormText;
import org.dudao.report.Language;
import org.dudao.report.Outline;
import org.dudao.report.ValueWords;

/** Words the findings of an assessment, numbered in page order. */
final class FindingViews {
    private record Judged(String standard, SubjectRef subject) {}

    private final Assessment assessment;
    private final Language language;
    private final FollowUpText followed;
    private final SubjectSchools places;
    private final Map<Judged, Verdict> verdicts;
    private final Map<String, BilingualText> titles;
    private final Map<String, String> areas;
    private final EvidenceText evidencePlaces;
    private final FormText form;
    private final ValueWords words;
    private int number;

    FindingViews(Assessment assessment, Language language, SubjectSchools places) {
        this.assessment = assessment;
        this.language = language;
        this.followed = new FollowUpText(assessment, language);
        this.places = places;
        this.verdicts = assessment.verdicts().stream()
                .collect(Collectors.toMap(v -> new Judged(v.standard(), v.subject()), v -> v, (a, b) -> a));
        this.titles = assessment.summary().byStandard().stream()
                .collect(Collectors.toMap(Summary.ByStandard::standard, Summary.ByStandard::title));
        this.areas = assessment.summary().byArea().stream()
                .collect(Collectors.toMap(Summary.ByArea::area, a -> language.pick(a.title())));
        this.evidencePlaces = new EvidenceText(assessment, language);
        this.form = new FormText(language);
        this.words = new ValueWords(language);
    }

    /** The findings of one outcome by area; they take the next numbers. */
    List<ReportView.AreaFindings> byArea(Outcome outcome) {
        return Outline.of(assessment, outcome).areas().stream()
                .map(a -> new ReportView.AreaFindings(
                        language.pick(a.title()),
                        a.standards().stream()
                                .flatMap(s -> s.findings().stream())
                                .map(this::view)
                                .toList()))
                .toList();
    }

    /** A standard and a subject, by name. */
    String named(String standard, SubjectRef subject) {
        return title(standard) + language.pick("（" + subject.name() + "）", " (" + subject.name() + ")");
    }

    private String title(String standard) {
        BilingualText title = standard.equals(Attestation.DIFFERS) ? Attestation.DIFFERS_TITLE : titles.get(standard);
        return title == null ? standard : language.pick(title);
    }

    private FindingView view(Finding finding) {
        number++;
        Verdict verdict = verdicts.get(new Judged(finding.standard(), finding.subject()));
        return new FindingView(
                "f-" + finding.fingerprint(),
                number,
                finding.fingerprint(),
                new FindingView.Term(finding.area(), areas.get(finding.area())),
                finding.standard(),
                title(finding.standard()),
                finding.subject().name(),
                places.place(finding.subject()),
                term(finding.severity()),
                new FindingView.Term(
                        OutcomeBar.css(finding.outcome()),
                        language.pick(finding.outcome().zh(), finding.outcome().en())),
                followed.shortState(finding),
                language.pick(finding.problem()) + language.pick("。", "."),
                words.compared(finding),
                finding.shortfall() == null
                        ? null
                        : language.pick(finding.shortfall().text()),
                shares(finding),
                notes(finding, verdict),
                finding.evidence().stream().map(this::proof).toList(),
                DutyWording.action(finding, language),
                new FindingView.Term(finding.responsible().code(), DutyWording.responsible(finding, language)),
                DutyWording.day(finding.lastDay(), language),
                finding.lastDay().toString(),
                finding.basis().stream().map(b -> Bases.of(b, language)).toList());
    }

    private FindingView.Term term(CodeList coded) {
        return new FindingView.Term(coded.code(), language.pick(coded.zh(), coded.en()));
    }

    private FindingView.Proof proof(Evidence evidence) {
        return new FindingView.Proof(
                evidencePlaces.place(evidence), form.heading(evidence.field()), words.value(evidence));
    }

    private List<String> shares(Finding finding) {
        if (finding.shortfall() == null) {
            return List.of();
        }
        return finding.shortfall().shares().stream()
                .filter(s -> s.count() > 0)
                .map(s -> places.school(s.schoolCode())
                        + language.pick("：" + s.base() + "人中" + s.count() + "人", ": " + s.count() + " of " + s.base()))
                .toList();
    }

    private List<String> notes(Finding finding, Verdict verdict) {
        List<String> notes = new ArrayList<>();
        if (verdict != null && !verdict.doubtedBy().isEmpty()) {
            String doubts =
                    verdict.doubtedBy().stream().map(this::title).collect(Collectors.joining(language.pick("、", ", ")));
            notes.add(language.pick(
                    "所依据的数据待核实（" + doubts + "），核实前本判定存疑。",
                    "Its figures are queried (" + doubts + "); until they are confirmed it is doubtful."));
        }
        if (verdict != null && !verdict.assumed().isEmpty()) {
            String fields = verdict.assumed().stream()
                    .map(form::heading)
                    .distinct()
                    .collect(Collectors.joining(language.pick("、", ", ")));
            notes.add(language.pick("未报送“" + fields + "”，按通常情况判定。", "Not submitted, default assumed: " + fields + "."));
        }
        if (finding.outcome() == Outcome.QUERY) {
            boolean moved = verdict != null && verdict.answered() != null && !verdict.answered();
            notes.add((moved
                            ? language.pick(
                                    "此前已作说明，但数值已变，须重新说明。",
                                    "It was explained before, but the value has changed since: please explain it again. ")
                            : "")
                    + language.pick(
                            "如数据无误，请在“情况说明”表中填写本事项的数值“" + words.queried(finding) + "”和原因。",
                            "If the figures are correct, state the reason in the sheet 情况说明 (answers) for the value \""
                                    + words.queried(finding) + "\"."));
        }
        return notes;
    }
}
