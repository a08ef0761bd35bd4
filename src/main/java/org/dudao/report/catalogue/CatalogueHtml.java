package org.dudao.report.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.dudao.report.Bases;
import org.dudao.report.Language;
import org.dudao.report.LimitWording;
import org.dudao.report.Templates;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.Area;
import org.dudao.standards.Basis;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Confidence;
import org.dudao.standards.Page;
import org.dudao.standards.Standard;
import org.dudao.standards.Status;

/** The catalogue of standards as one HTML file that needs no network: every page with its basis, limits and examples. */
public final class CatalogueHtml {
    private static final String MAINLAND = "\"Source Han Sans SC\",\"Noto Sans CJK SC\",\"Microsoft YaHei\"";
    private static final String TAIWAN = "\"Source Han Sans TC\",\"Noto Sans CJK TC\",\"Microsoft JhengHei\"";
    private static final String STYLE = "body{font:16px/1.6 {fonts},sans-serif;"
            + "max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}"
            + "h1{font-size:1.6rem}h2{margin-top:2.5rem;border-bottom:2px solid #a3262a}h3{margin:1.8rem 0 .3rem}"
            + "code{font-size:.85em;color:#57606a}dl{display:grid;grid-template-columns:7rem 1fr;margin:.3rem 0}dt{color:#57606a}"
            + "dd{margin:0}table{border-collapse:collapse;width:100%;margin:.6rem 0}td,th{border:1px solid #d0d7de;padding:.25rem .6rem;"
            + "text-align:left;vertical-align:top}td:first-child{min-width:7em}td pre{margin:0;white-space:pre-wrap;font-size:.8em}nav li{display:inline-block;margin-right:1rem}"
            + "@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}code,dt{color:#9da7b3}td,th{border-color:#30363d}a{color:#79b8ff}}"
            + "@media print{nav{display:none}h3{break-after:avoid}}";

    private final Language language;
    private final StringBuilder html = new StringBuilder();

    private CatalogueHtml(Language language) {
        this.language = language;
    }

    /** The file's text. */
    public static String of(List<Page> pages, Catalogue catalogue, Language language) {
        return new CatalogueHtml(language).write(pages, catalogue);
    }

    private String write(List<Page> pages, Catalogue catalogue) {
        String title = language.pick("督导标准目录", "Catalogue of standards");
        html.append("<!doctype html>\n<html lang=\"")
                .append(language.tag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>")
                .append(title)
                .append("</title>\n<style>")
                .append(STYLE.replace("{fonts}", language == Language.ZH_TW ? TAIWAN : MAINLAND))
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n<nav aria-label=\"")
                .append(language.pick("专题", "areas"))
                .append("\"><ul>");
        List<Area> areas = catalogue.areas();
        areas.forEach(a -> html.append("<li><a href=\"#")
                .append(a.id())
                .append("\">")
                .append(escape(language.pick(a.title())))
                .append("</a></li>"));
        html.append("</ul></nav>\n");
        byConfidence(pages);
        for (Area area : areas) {
            html.append("<h2 id=\"")
                    .append(area.id())
                    .append("\">")
                    .append(escape(language.pick(area.title())))
                    .append("</h2>\n");
            pages.stream().filter(p -> p.standard().area().equals(area.id())).forEach(this::page);
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void byConfidence(List<Page> pages) {
        html.append("<table><tr><th>")
                .append(language.pick("依据的把握程度", "confidence"))
                .append("</th><th>")
                .append(language.pick("标准", "standards"))
                .append("</th></tr>\n");
        for (Confidence confidence : Confidence.values()) {
            String links = pages.stream()
                    .map(Page::standard)
                    .filter(s -> s.confidence() == confidence)
                    .map(s -> "<a href=\"#" + s.id() + "\">" + escape(language.pick(s.title())) + "</a>")
                    .collect(Collectors.joining(language.pick("、", ", ")));
            if (!links.isEmpty()) {
                html.append("<tr><td>")
                        .append(escape(language.pick(confidence.zh(), confidence.en())))
                        .append("</td><td>")
                        .append(links)
                        .append("</td></tr>\n");
            }
        }
        html.append("</table>\n");
    }

    private void page(Page page) {
        Standard s = page.standard();
        String optional = s.status() == Status.OPTIONAL ? language.pick("（备用）", " (optional)") : "";
        html.append("<h3 id=\"")
                .append(s.id())
                .append("\">")
                .append(escape(language.pick(s.title())))
                .append(optional)
                .append(" <code>")
                .append(s.id())
                .append("</code></h3>\n<dl>");
        row(language.pick("要求", "requires"), Templates.requires(s, language));
        row(language.pick("界限", "limit"), LimitWording.of(s, language));
        row(
                language.pick("严重程度", "severity"),
                language.pick(s.severity().zh(), s.severity().en()));
        for (Basis basis : s.basis()) {
            row(language.pick("依据", "basis"), Bases.of(basis, language));
        }
        row(
                language.pick("需报送", "needs"),
                s.needs().stream()
                        .map(n -> language.pick(FieldPaths.heading(n)) + " (" + n + ")")
                        .collect(Collectors.joining(language.pick("、", ", "))));
        row(language.pick("整改", "remedy"), Templates.of(s.remedy().action(), language));
        row(
                language.pick("责任单位", "responsible"),
                language.pick(
                                s.remedy().responsible().zh(),
                                s.remedy().responsible().en())
                        + language.pick(
                                "，" + s.remedy().days() + "日内",
                                ", within " + s.remedy().days() + " days"));
        if (s.note() != null) {
            row(language.pick("说明", "note"), language.pick(s.note()));
        }
        html.append("</dl>\n");
        if (page.examples().isEmpty()) {
            return;
        }
        html.append("<details><summary>")
                .append(language.pick("样例", "examples"))
                .append(" (")
                .append(page.examples().size())
                .append(")</summary>\n<table>\n");
        for (Page.Example example : page.examples()) {
            html.append("<tr><td>")
                    .append(escape(example.name()))
                    .append("</td><td><pre>")
                    .append(escape(example.given().toString()))
                    .append("</pre></td><td>")
                    .append(example.expect())
                    .append("</td></tr>\n");
        }
        html.append("</table></details>\n");
    }

    private void row(String term, String words) {
        html.append("<dt>")
                .append(term)
                .append("</dt><dd>")
                .append(escape(words))
                .append("</dd>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
