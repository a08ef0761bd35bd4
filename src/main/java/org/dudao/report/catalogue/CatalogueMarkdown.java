package org.dudao.report.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dudao.report.Language;
import org.dudao.report.Templates;
import org.dudao.standards.Area;
import org.dudao.standards.Basis;
import org.dudao.standards.BasisRole;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Confidence;
import org.dudao.standards.Page;
import org.dudao.standards.Standard;
import org.dudao.standards.StandardKind;
import org.dudao.standards.Status;

/** The catalogue of standards as {@code rules/README.md} holds it below its marker: by area, then by confidence. */
public final class CatalogueMarkdown {
    private CatalogueMarkdown() {}

    /**
     * The generated text.
     *
     * @param pages all pages, whose examples are counted
     */
    public static String of(Catalogue catalogue, List<Page> pages) {
        StringBuilder text = new StringBuilder();
        List<Standard> all = catalogue.standards();
        long optional = all.stream().filter(s -> s.status() == Status.OPTIONAL).count();
        text.append("## Catalogue\n\n")
                .append(all.size())
                .append(" standards, ")
                .append(optional)
                .append(" of them optional. ")
                .append(examples(pages))
                .append("\n");
        for (Area area : catalogue.areas()) {
            text.append("\n### ")
                    .append(area.title().zh())
                    .append(" · ")
                    .append(area.title().en())
                    .append("\n\n");
            text.append("| standard | 标准 | asks | severity | basis |\n|---|---|---|---|---|\n");
            for (Standard s : all) {
                if (s.area().equals(area.id())) {
                    text.append(row(s));
                }
            }
        }
        Map<Confidence, List<String>> byConfidence = new EnumMap<>(Confidence.class);
        all.forEach(s -> byConfidence
                .computeIfAbsent(s.confidence(), c -> new ArrayList<>())
                .add(s.id()));
        text.append("\n## Pages by confidence\n\nBy the weakest of a page's bases.\n\n");
        byConfidence.forEach((confidence, ids) -> text.append("- ")
                .append(confidence.code())
                .append(" (")
                .append(ids.size())
                .append("): ")
                .append(String.join(", ", ids))
                .append('\n'));
        return text.append(citations(all)).toString();
    }

    /** How many clauses are cited in which role, by confidence; the program's own data checks apart. */
    private static String citations(List<Standard> standards) {
        List<Basis> bases = standards.stream()
                .filter(s -> s.kind() == StandardKind.REQUIREMENT)
                .flatMap(s -> s.basis().stream())
                .toList();
        StringBuilder text = new StringBuilder("\n## Citations of requirements by role and confidence\n\n| role |");
        for (Confidence confidence : Confidence.values()) {
            text.append(' ').append(confidence.code()).append(" |");
        }
        text.append("\n|---|---|---|---|---|\n");
        for (BasisRole role : BasisRole.values()) {
            text.append("| ").append(role.code()).append(" |");
            for (Confidence confidence : Confidence.values()) {
                long count = bases.stream()
                        .filter(b -> b.role() == role && b.confidence() == confidence)
                        .count();
                text.append(' ').append(count).append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** How many examples there are, by what they expect. */
    private static String examples(List<Page> pages) {
        Map<String, Long> counts = pages.stream()
                .flatMap(p -> p.examples().stream())
                .collect(Collectors.groupingBy(Page.Example::expect, TreeMap::new, Collectors.counting()));
        long all = counts.values().stream().mapToLong(n -> n).sum();
        return all + " examples: "
                + counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String row(Standard s) {
        String link = "[" + s.id() + "](" + s.id().replace('.', '/') + ".yaml)";
        String status = s.status() == Status.OPTIONAL ? " (optional)" : "";
        String asks = Templates.requires(s, Language.EN).replace("|", "\\|");
        return "| " + link + status + " | " + s.title().zh() + " | " + asks + " | "
                + s.severity().code() + " | " + s.confidence().code() + " |\n";
    }
}
