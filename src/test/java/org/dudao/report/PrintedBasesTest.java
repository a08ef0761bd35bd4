package org.dudao.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dudao.Golden;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.fixtures.Fixtures;
import org.dudao.standards.Citation;
import org.dudao.standards.Responsible;
import org.junit.jupiter.api.Test;

/** Every clause that a letter or notice cites over all fixtures, for a lawyer to read: {@code src/docs/printed-bases.md}. */
class PrintedBasesTest {
    private static final List<Responsible> ADDRESSEES =
            List.of(Responsible.SCHOOL, Responsible.ORGANISER, Responsible.TOWNSHIP);

    @Test
    void theTableOfPrintedBasesIsUpToDate() {
        Map<String, Set<String>> cited = new TreeMap<>();
        TreeSet<String> requested = new TreeSet<>();
        TreeSet<String> all = new TreeSet<>();
        Fixtures.folders().forEach(folder -> {
            Assessment assessment = Fixtures.assess(Fixtures.submission(folder));
            LegalWording wording = new LegalWording(assessment, Language.ZH_CN);
            for (Finding finding : assessment.findings()) {
                if (finding.outcome() == Outcome.VIOLATION) {
                    all.add(finding.standard());
                    if (!enter(finding, wording, cited, folder.getFileName().toString())) {
                        requested.add(finding.standard());
                    }
                }
            }
        });
        StringBuilder text = new StringBuilder(HEAD);
        cited.forEach((row, fixtures) ->
                text.append(row).append(" | ").append(fixtures.size()).append(" |\n"));
        text.append("\n## Worded as the inspection's own request\n\n")
                .append("These ")
                .append(requested.size())
                .append(" of ")
                .append(all.size())
                .append(" violated standards cite no clause to school, organiser or township: ")
                .append(String.join(", ", requested))
                .append(".\n");
        Golden.matches(Path.of("src/docs/printed-bases.md"), text.toString());
    }

    private static boolean enter(
            Finding finding, LegalWording wording, Map<String, Set<String>> cited, String fixture) {
        boolean any = false;
        for (Responsible addressee : ADDRESSEES) {
            for (Citation citation : wording.cited(finding, addressee.boundAs())) {
                cited.computeIfAbsent(row(finding, addressee, citation), r -> new TreeSet<>())
                        .add(fixture);
                any = true;
            }
        }
        return any;
    }

    private static String row(Finding finding, Responsible addressee, Citation citation) {
        return "| " + finding.standard() + " | " + finding.severity().code() + " | " + addressee.code() + " | "
                + Bases.cited(citation, Language.ZH_CN) + " | "
                + citation.role().code() + " | "
                + citation.binds().stream().map(b -> b.code()).collect(Collectors.joining(", "));
    }

    private static final String HEAD = """
            # The clauses that letters and notices cite

            Generated from all fixtures: each clause that an opinion letter or a rectification notice cites, and to whom. A clause is
            cited only if it was read (`verified`), is in force and binds the addressee. Duties and limits of laws, regulations and
            rules are printed as 违反…的规定, of other documents as 不符合…的要求, targets as 未达到…目标, liability as 依据…处理.

            | standard | severity | to | clause | role | binds | fixtures |
            |---|---|---|---|---|---|---|
            """;
}
