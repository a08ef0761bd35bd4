package org.dudao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;

/** What is not met in one area, in at most three lines of a letter; the annex has the rest. */
public final class AreaText {
    /** Three lines of 28 characters but for the indent and a margin, in columns of half a character. */
    private static final int THREE_LINES = 158;

    private static final int NAMED = 2;

    /** Areas of so few standards share a paragraph, */
    private static final int FEW = 3;

    /** if there are so many of them. */
    private static final int MANY = 4;

    private final LetterOutline outline;
    private final SubjectOwners owners;
    private final Language language;

    /** The paragraphs for one assessment in one language. */
    public AreaText(Assessment assessment, LetterOutline outline, Language language) {
        this.outline = outline;
        this.owners = new SubjectOwners(assessment);
        this.language = language;
    }

    /**
     * The paragraphs, numbered: one for each area; those of few standards share the last one, if they are many.
     */
    public List<String> paragraphs() {
        List<Outline.InArea> few = outline.areas().stream()
                .filter(area -> area.standards().size() <= FEW)
                .toList();
        boolean joined = few.size() >= MANY;
        List<String> paragraphs = new ArrayList<>();
        for (Outline.InArea area : outline.areas()) {
            if (!joined || !few.contains(area)) {
                paragraphs.add(paragraph(paragraphs.size() + 1, area));
            }
        }
        if (joined) {
            paragraphs.add(joined(paragraphs.size() + 1, few));
        }
        return paragraphs;
    }

    /** Areas of few standards in one paragraph, each with its gravest standard and the numbers of its items. */
    private String joined(int number, List<Outline.InArea> areas) {
        String each = areas.stream().map(this::brief).collect(Collectors.joining(language.pick("；", "; ")));
        return language.pick(
                "（" + Numerals.chinese(number) + "）其他专题（附件1）：" + each + "。",
                "(" + number + ") Other areas (Annex 1): " + each + ".");
    }

    private String brief(Outline.InArea area) {
        List<Finding> findings = findings(area);
        int standards = area.standards().size();
        String gravest = title(area.standards().get(0));
        return language.pick(
                area.title().zh() + gravest + (standards == 1 ? "" : "等" + standards + "项") + "（第" + numbers(findings)
                        + "项）",
                area.title().en() + ": " + gravest + (standards == 1 ? "" : " and others, " + standards + " in all")
                        + " (" + (findings.size() == 1 ? "item " : "items ") + numbers(findings) + ")");
    }

    private String title(Outline.InStandard standard) {
        return Quoted.title(standard.standard().title(), language);
    }

    private static List<Finding> findings(Outline.InArea area) {
        return area.standards().stream().flatMap(s -> s.findings().stream()).toList();
    }

    /** The paragraph: how many standards at how many schools, the gravest two by name, and where the annex lists them. */
    String paragraph(int number, Outline.InArea area) {
        for (int named = NAMED; named > 0; named--) {
            String text = paragraph(number, area, named);
            if (named == 1 || TerminalWidth.width(text) <= THREE_LINES) {
                return text;
            }
        }
        return paragraph(number, area, 0);
    }

    private String paragraph(int number, Outline.InArea area, int named) {
        List<Finding> findings = findings(area);
        int standards = area.standards().size();
        String titles = area.standards().stream()
                .limit(named)
                .map(this::title)
                .collect(Collectors.joining(language.pick("", "; ")));
        return language.pick(
                "（" + Numerals.chinese(number) + "）" + area.title().zh() + "：" + count(standards, titles, named)
                        + whereZh(findings, standards) + again(findings) + "（附件1第" + numbers(findings) + "项）。",
                "(" + number + ") " + area.title().en() + ": " + count(standards, titles, named)
                        + whereEn(findings, standards) + again(findings) + " (Annex 1, "
                        + (findings.size() == 1 ? "item " : "items ")
                        + numbers(findings) + ").");
    }

    private String count(int standards, String titles, int named) {
        return standards <= named
                ? language.pick(titles + "不达标", "not met: " + titles)
                : language.pick(
                        titles + "等" + standards + "项不达标", standards + " standards are not met, among them " + titles);
    }

    private String whereZh(List<Finding> findings, int standards) {
        int schools = schools(findings).size();
        return schools == 0
                ? "，属乡镇层面"
                : "，在" + schools + "所学校" + (findings.size() > standards ? findings.size() + "处" : "");
    }

    private String whereEn(List<Finding> findings, int standards) {
        int schools = schools(findings).size();
        return schools == 0
                ? ", by the township"
                : ", at " + schools + (schools == 1 ? " school" : " schools")
                        + (findings.size() > standards ? " in " + findings.size() + " places" : "");
    }

    /** How many of them were found before; empty if none was. */
    private String again(List<Finding> findings) {
        long again = findings.stream().filter(Finding::repeat).count();
        return again == 0 ? "" : language.pick("，其中仍未整改" + again + "项", ", of which " + again + " were found before");
    }

    private Set<String> schools(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.subject().id())
                .filter(owners::isOfSchool)
                .map(owners::name)
                .collect(Collectors.toSet());
    }

    /** The numbers of one area follow one another. */
    private String numbers(List<Finding> findings) {
        int first = outline.number(findings.get(0));
        int last = outline.number(findings.get(findings.size() - 1));
        return first == last ? String.valueOf(first) : first + language.pick("—", "–") + last;
    }
}
