package org.dudao.report.visit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Baseline;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.PairKey;
import org.dudao.assessment.Reason;
import org.dudao.assessment.SubjectRef;
import org.dudao.assessment.Summary;
import org.dudao.assessment.Verdict;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.io.Sha256;
import org.dudao.report.EvidenceText;
import org.dudao.report.Language;
import org.dudao.report.MissingDataText;
import org.dudao.report.Outline;
import org.dudao.report.ValueWords;
import org.dudao.standards.Severity;
import org.dudao.standards.StandardKind;
import org.dudao.statements.VisitKind;
import org.dudao.statements.VisitLine;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector looks at, by school: violated vetoes, repeated findings, queries, hints, last time's findings that the data no longer
 * show, and what was not assessed, the severe first.
 */
public final class Checklist {
    private static final int MOST_VALUES = 4;
    private static final int DIGITS = 16;

    private final Assessment assessment;
    private final Language language;
    private final MissingDataText missing;
    private final EvidenceText places;
    private final ValueWords words;
    private final Map<String, Summary.ByStandard> standards;
    private final Map<String, String> schools;
    private final Set<PairKey> listed = new HashSet<>();
    private final Map<String, List<VisitItem>> bySchool = new TreeMap<>();

    private Checklist(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
        this.missing = new MissingDataText(assessment, language);
        this.places = new EvidenceText(assessment, language);
        this.words = new ValueWords(language);
        this.standards = assessment.summary().byStandard().stream()
                .collect(Collectors.toMap(Summary.ByStandard::standard, s -> s));
        this.schools = assessment.verdicts().stream()
                .map(Verdict::subject)
                .filter(s -> s.kind() == SubjectKind.SCHOOL && !s.id().contains("/"))
                .collect(Collectors.toMap(SubjectRef::id, SubjectRef::name, (a, b) -> a, TreeMap::new));
    }

    /**
     * The checklist of an assessment.
     *
     * @param earlier last time's assessment; null for none
     * @param hints for the visit
     * @param least the lowest severity of which unassessed requirements are listed
     * @return the township itself first, then every school in order of its code
     */
    public static List<VisitSchool> of(
            Assessment assessment,
            @Nullable Baseline earlier,
            List<VisitHint> hints,
            Severity least,
            Language language) {
        return new Checklist(assessment, language).schools(earlier, hints, least);
    }

    private List<VisitSchool> schools(@Nullable Baseline earlier, List<VisitHint> hints, Severity least) {
        Set<String> before = earlier == null ? Set.of() : earlier.fingerprints();
        bySchool.put("", new ArrayList<>());
        schools.keySet().forEach(code -> bySchool.put(code, new ArrayList<>()));
        for (Outline.InStandard standard :
                Outline.of(assessment, Outcome.VIOLATION).worstFirst()) {
            standard.findings().stream()
                    .filter(f -> f.severity() == Severity.VETO || f.repeat() || before.contains(f.fingerprint()))
                    .forEach(f -> finding(f, VisitKind.VIOLATION, f.repeat() || before.contains(f.fingerprint())));
        }
        Outline.of(assessment, Outcome.QUERY).worstFirst().forEach(s -> s.findings()
                .forEach(f -> finding(f, VisitKind.QUERY, f.repeat() || before.contains(f.fingerprint()))));
        hints.forEach(this::hint);
        if (earlier != null) {
            earlier.violations().forEach(this::gone);
        }
        assessment.verdicts().stream()
                .filter(v -> v.outcome() == Outcome.NOT_ASSESSED && !Reason.NOT_YET_DUE.equals(v.reason()))
                .filter(v -> standards.get(v.standard()).kind() == StandardKind.REQUIREMENT
                        && severity(v).compareTo(least) <= 0)
                .sorted(Comparator.comparing(this::severity))
                .forEach(this::open);
        Assessment.TownshipRef township = assessment.assessment().township();
        List<VisitSchool> all = new ArrayList<>();
        bySchool.forEach((code, items) -> all.add(new VisitSchool(
                code.isEmpty() ? null : code,
                language.name(
                        code.isEmpty()
                                ? township.name() == null ? township.code() : township.name()
                                : schools.get(code)),
                List.copyOf(items))));
        return List.copyOf(all);
    }

    private Severity severity(Verdict verdict) {
        return standards.get(verdict.standard()).severity();
    }

    private void add(VisitItem item) {
        String school = item.line().school();
        bySchool.get(school == null ? "" : school).add(item);
    }

    private void finding(Finding finding, VisitKind kind, boolean repeated) {
        String severity =
                language.pick(finding.severity().zh(), finding.severity().en());
        String weight = kind == VisitKind.QUERY ? language.pick(kind.zh(), kind.en()) : severity;
        PairKey pair = PairKey.of(finding.standard(), finding.subject());
        listed.add(pair);
        add(new VisitItem(
                new VisitLine(
                        finding.fingerprint(),
                        kind,
                        pair,
                        kind == VisitKind.QUERY ? finding.queried() : null,
                        school(finding.subject()),
                        language.pick(finding.problem())),
                weight + (repeated ? language.pick("\n上次已有", "\nrepeated") : ""),
                values(finding)));
    }

    private String values(Finding finding) {
        String all = finding.evidence().stream()
                .limit(MOST_VALUES)
                .map(e -> places.placed(e) + language.pick("：", ": ") + words.value(e))
                .collect(Collectors.joining("\n"));
        int more = finding.evidence().size() - MOST_VALUES;
        return more <= 0 ? all : all + language.pick("\n另有" + more + "处", "\nand " + more + " more");
    }

    private void hint(VisitHint hint) {
        String school = hint.school() == null || !schools.containsKey(hint.school()) ? null : hint.school();
        plain(school, hint.text(), language.pick(VisitKind.HINT.zh(), VisitKind.HINT.en()));
    }

    private void plain(@Nullable String school, String text, String weight) {
        String key =
                VisitKind.HINT.code() + "-" + Sha256.of(school + "\n" + text).substring(0, DIGITS);
        add(new VisitItem(new VisitLine(key, VisitKind.HINT, null, null, school, text), weight, ""));
    }

    /** A finding of last time that is none now: compliance on paper is worth a look; its subject may not have been submitted again. */
    private void gone(Baseline.Violation was) {
        PairKey pair = PairKey.of(was.standard(), was.subject());
        String earlier = language.pick(VisitKind.EARLIER.zh(), VisitKind.EARLIER.en());
        Verdict now = assessment.verdicts().stream()
                .filter(v -> PairKey.of(v).equals(pair))
                .findFirst()
                .orElse(null);
        String problem = language.pick("上次：", "Last time: ") + language.pick(was.problem());
        if (now == null) {
            plain(
                    school(was.subject()),
                    problem + language.pick("（本次没有报送这一对象）", " (not submitted this time)"),
                    earlier);
        } else if (now.outcome() == Outcome.COMPLIANT && listed.add(pair)) {
            add(new VisitItem(
                    new VisitLine(key(pair), VisitKind.EARLIER, pair, null, school(was.subject()), problem),
                    earlier,
                    language.pick("本次数据：达标", "By the data now: compliant")
                            + (now.observed() == null
                                    ? ""
                                    : language.pick("，", ", ")
                                            + language.pick(now.observed().shown()))));
        }
    }

    private void open(Verdict verdict) {
        PairKey pair = PairKey.of(verdict);
        if (!listed.add(pair)) {
            return;
        }
        Severity severity = severity(verdict);
        BilingualText title = standards.get(verdict.standard()).title();
        add(new VisitItem(
                new VisitLine(
                        key(pair),
                        VisitKind.OPEN,
                        pair,
                        null,
                        school(verdict.subject()),
                        language.pick(title)
                                + language.pick("（", " (")
                                + language.name(verdict.subject().name())
                                + language.pick("）", ")")),
                language.pick(VisitKind.OPEN.zh() + "\n" + severity.zh(), VisitKind.OPEN.en() + "\n" + severity.en()),
                missing.sentence(verdict)));
    }

    /** As a finding's fingerprint is made. */
    private String key(PairKey pair) {
        return Sha256.of(String.join(
                        "\n",
                        pair.standard(),
                        pair.kind().code(),
                        assessment.assessment().township().code(),
                        pair.subject()))
                .substring(0, DIGITS);
    }

    /** The school to go to; null for the township itself. */
    private @Nullable String school(SubjectRef subject) {
        int slash = subject.id().indexOf('/');
        String code = slash < 0 ? subject.id() : subject.id().substring(0, slash);
        return schools.containsKey(code) ? code : null;
    }
}
