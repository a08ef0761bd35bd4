package org.dudao.report.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Finding;
import org.dudao.assessment.FollowUpItem;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Verdict;
import org.dudao.facts.CodeList;
import org.dudao.report.Bases;
import org.dudao.report.InspectionScope;
import org.dudao.report.Language;
import org.dudao.report.LateAsOfNotice;
import org.dudao.report.MissingDataText;
import org.dudao.report.NotAssessed;
import org.dudao.report.Templates;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.standards.Severity;
import org.dudao.standards.Standard;

/**
 * Findings as SARIF 2.1.0, for tools that collect results of checkers.
 *
 * <p>A violation has the kind fail: of a veto or major standard with level error, of a minor one with warning, of an advisory one with
 * note. A query has the kind review, and an unassessed verdict the kind open. SARIF has levels for failures only. Open verdicts of one
 * standard with equal missing data are one result with their number, as in the report: a township with few data has over a thousand.
 */
public final class Sarif {
    /** The name of the document's file. */
    public static final String FILE = "results.sarif";

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Assessment assessment;
    private final Catalogue catalogue;
    private final boolean compared;
    private final Language language;
    private final List<String> rules;
    private final List<NotAssessed> open;

    private Sarif(Assessment assessment, Catalogue catalogue, Language language) {
        this.assessment = assessment;
        this.catalogue = catalogue;
        this.compared = assessment.followUp() != null;
        this.language = language;
        this.open = NotAssessed.of(assessment);
        this.rules = List.copyOf(new TreeSet<>(Stream.concat(
                        assessment.findings().stream().map(Finding::standard),
                        open.stream().map(g -> g.verdicts().get(0).standard()))
                .toList()));
    }

    /**
     * The document.
     *
     * @param catalogue the standards that were judged by
     */
    public static String of(Assessment assessment, Catalogue catalogue, Language language) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try {
            return Json.mapper()
                            .writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(indenter)
                                    .withArrayIndenter(indenter))
                            .writeValueAsString(new Sarif(assessment, catalogue, language).log())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The results cannot be written.", e);
        }
    }

    private SarifLog log() {
        Assessment.Head head = assessment.assessment();
        Map<String, Standard> standards = catalogue.byId();
        List<SarifLog.Result> results = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.VIOLATION, Outcome.QUERY)) {
            assessment.findings().stream()
                    .filter(f -> f.outcome() == outcome)
                    .map(this::finding)
                    .forEach(results::add);
        }
        MissingDataText missing = new MissingDataText(assessment, language);
        open.forEach(g -> results.add(open(g, missing)));
        SarifLog.Driver driver = new SarifLog.Driver(
                "Dudao",
                head.generator().version(),
                language.tag(),
                rules.stream().map(standards::get).map(this::rule).toList());
        SarifLog.Artifact file = new SarifLog.Artifact(
                new SarifLog.ArtifactLocation(encoded(head.submission().file()), null),
                List.of("analysisTarget"),
                Map.of("sha-256", head.submission().sha256()));
        SarifLog.Run run = new SarifLog.Run(
                new SarifLog.Tool(driver),
                List.of(new SarifLog.Invocation(true)),
                new SarifLog.AutomationDetails(
                        "dudao/" + head.township().code() + "-" + head.schoolYear() + "/" + head.id()),
                language.tag(),
                List.of(file),
                results,
                "utf16CodeUnits",
                properties(head));
        return new SarifLog(SCHEMA, "2.1.0", List.of(run));
    }

    private Map<String, Object> properties(Assessment.Head head) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("asOf", head.asOf().toString());
        LocalDate reference = LateAsOfNotice.referenceDate(head);
        if (reference != null) {
            properties.put("referenceDate", reference.toString());
        }
        properties.put("conclusion", assessment.summary().conclusion());
        properties.put("rulesSha256", head.generator().rulesSha256());
        List<String> scope = InspectionScope.lines(assessment, language);
        if (!scope.isEmpty()) {
            properties.put("scope", scope);
        }
        return properties;
    }

    private SarifLog.Rule rule(Standard standard) {
        return new SarifLog.Rule(
                standard.id(),
                new SarifLog.Message(language.pick(standard.title())),
                new SarifLog.Message(Templates.requires(standard, language)),
                new SarifLog.Message(Templates.of(standard.remedy().action(), language)),
                new SarifLog.Configuration(level(standard.severity())),
                inOrder(
                        "area",
                        standard.area(),
                        "severity",
                        standard.severity().code(),
                        "legalBases",
                        catalogue.documents().citations(standard).stream()
                                .map(b -> inOrder(
                                        "text",
                                        Bases.of(b, language),
                                        "role",
                                        b.role().code(),
                                        "confidence",
                                        b.confidence().code()))
                                .toList()));
    }

    private SarifLog.Result finding(Finding finding) {
        boolean fails = finding.outcome() == Outcome.VIOLATION;
        List<SarifLog.LogicalLocation> places =
                finding.evidence().stream().map(this::place).distinct().toList();
        return new SarifLog.Result(
                finding.standard(),
                rules.indexOf(finding.standard()),
                fails ? "fail" : "review",
                fails ? level(finding.severity()) : "none",
                new SarifLog.Message(language.pick(finding.problem()) + language.pick("。", ".")),
                location(places),
                null,
                Map.of("dudao/v1", finding.fingerprint()),
                compared ? (finding.repeat() ? "unchanged" : "new") : null,
                followed(
                        finding,
                        inOrder(
                                "outcome",
                                finding.outcome(),
                                "subject",
                                subject(
                                        finding.subject().kind(),
                                        finding.subject().id()),
                                "action",
                                language.pick(finding.action()),
                                "responsible",
                                finding.responsible().code(),
                                "due",
                                finding.due().toString())));
    }

    /** The properties, and since when it has been found. */
    private Map<String, Object> followed(Finding finding, Map<String, Object> properties) {
        FollowUpItem item =
                assessment.followUp() == null ? null : assessment.followUp().item(finding.fingerprint());
        if (item != null) {
            properties.put("followUp", item.state());
            properties.put("firstSeen", item.firstSeen().toString());
            properties.put("demandedBy", item.due().toString());
            properties.put("overdueDays", item.overdueDays());
            properties.put("timesFound", item.times());
        }
        return properties;
    }

    private SarifLog.Result open(NotAssessed group, MissingDataText missing) {
        Verdict first = group.verdicts().get(0);
        return new SarifLog.Result(
                first.standard(),
                rules.indexOf(first.standard()),
                "open",
                "none",
                new SarifLog.Message(language.pick("未评估，不视为达标：", "Not assessed (does not count as met): ")
                        + missing.sentence(first)
                        + language.pick("。", ".")),
                location(List.of()),
                group.verdicts().size(),
                null,
                null,
                inOrder(
                        "outcome",
                        first.outcome(),
                        "subjects",
                        group.verdicts().stream()
                                .map(v ->
                                        subject(v.subject().kind(), v.subject().id()))
                                .toList()));
    }

    private List<SarifLog.Location> location(List<SarifLog.LogicalLocation> places) {
        String uri = encoded(assessment.assessment().submission().file());
        return List.of(
                new SarifLog.Location(new SarifLog.PhysicalLocation(new SarifLog.ArtifactLocation(uri, 0)), places));
    }

    private SarifLog.LogicalLocation place(Evidence evidence) {
        return new SarifLog.LogicalLocation(
                language.pick(FieldPaths.heading(evidence.field())), evidence.place(), "member");
    }

    private static String subject(CodeList kind, String id) {
        return kind.code() + ":" + id;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case VETO, MAJOR -> "error";
            case MINOR -> "warning";
            case ADVISORY -> "note";
        };
    }

    private static Map<String, Object> inOrder(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1]);
        }
        return map;
    }

    /** A file's name as a relative reference, percent-encoded except for unreserved characters. */
    private static String encoded(String name) {
        StringBuilder uri = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return uri.toString();
    }
}
