package org.dudao.report.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.report.Language;
import org.dudao.report.LimitWording;
import org.dudao.report.Templates;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.Basis;
import org.dudao.standards.DocumentRegister;
import org.dudao.standards.Page;
import org.dudao.standards.Standard;
import org.dudao.standards.Status;
import org.jspecify.annotations.Nullable;

/**
 * A standard as the page {@code catalogue.jte} shows it.
 *
 * @param title its title, which says whether it is optional or not asked
 * @param rows what its page says of it
 * @param examples the examples of its page
 */
public record StandardView(String id, String title, List<Row> rows, List<Example> examples) {
    /** One thing that a page says. */
    public record Row(String term, String words) {}

    /** An example: its name, what is submitted and the expected outcome. */
    public record Example(String name, String given, String expect) {}

    /**
     * The view of a page.
     *
     * @param changes what profiles changed in it
     */
    static StandardView of(
            Page page, DocumentRegister documents, List<String> changes, @Nullable String rechecks, Language language) {
        Standard s = page.standard();
        String mark = s.status() == Status.OPTIONAL
                ? language.pick("（备用）", " (optional)")
                : s.status() == Status.LEFT_OUT ? language.pick("（本次不查）", " (not asked)") : "";
        List<Example> examples = page.examples().stream()
                .map(e -> new Example(e.name(), e.given().toString(), e.expect()))
                .toList();
        return new StandardView(
                s.id(), language.pick(s.title()) + mark, rows(s, documents, changes, rechecks, language), examples);
    }

    private static List<Row> rows(
            Standard s,
            DocumentRegister documents,
            List<String> changes,
            @Nullable String rechecks,
            Language language) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(language.pick("要求", "requires"), Templates.requires(s, language)));
        rows.add(new Row(language.pick("界限", "limit"), LimitWording.of(s, language)));
        rows.add(new Row(
                language.pick("严重程度", "severity"),
                language.pick(s.severity().zh(), s.severity().en())));
        if (rechecks != null) {
            rows.add(new Row(language.pick("复查", "re-checks"), rechecks));
        }
        changes.forEach(line -> rows.add(new Row(language.pick("方案", "profile"), line)));
        for (Basis basis : s.basis()) {
            rows.add(new Row(language.pick("依据", "basis"), BasisText.of(basis, documents, language)));
        }
        rows.add(new Row(language.pick("需报送", "needs"), needs(s, language)));
        rows.add(new Row(language.pick("整改", "remedy"), Templates.of(s.remedy().action(), language)));
        s.remedy()
                .responsible()
                .forEach(duty -> rows.add(
                        new Row(language.pick("责任单位", "responsible"), DutyText.of(s.remedy(), duty, language))));
        s.allChanges()
                .forEach(change -> rows.add(new Row(
                        language.pick("变化", "changed"),
                        change.on() + language.pick("：", ": ") + language.pick(change.what()))));
        if (s.note() != null) {
            rows.add(new Row(language.pick("说明", "note"), language.pick(s.note())));
        }
        return rows;
    }

    private static String needs(Standard s, Language language) {
        return s.needs().stream()
                .map(n -> language.pick(FieldPaths.heading(n)) + " (" + n + ")")
                .collect(Collectors.joining(language.pick("、", ", ")));
    }
}
