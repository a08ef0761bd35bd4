package org.dudao.report.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.report.Language;
import org.dudao.report.page.Assets;
import org.dudao.report.page.PageTemplates;
import org.dudao.standards.Json;
import org.dudao.statements.VisitLine;
import org.dudao.statements.VisitSheets;

/**
 * The checklist as one HTML file that works offline: the answers stay in the page and are saved as a file.
 *
 * @param language the language of every text in it
 * @param assets the embedded style and script
 */
public record VisitPage(Language language, Assets assets, Assessment.Head head, List<VisitSchool> schools) {
    private static final int FREE_LINES = 3;

    /** The file's text, equal for equal checklists. */
    public static String of(Assessment assessment, List<VisitSchool> schools, Language language) {
        StringOutput page = new StringOutput();
        PageTemplates.render(
                "visit.jte", new VisitPage(language, Assets.ofVisit(), assessment.assessment(), schools), page);
        return page.toString();
    }

    /** How many lines for what is seen and on no line. */
    public int freeLines() {
        return FREE_LINES;
    }

    /** A line as the saved file states it again. */
    public String json(VisitLine line) {
        return text(line);
    }

    /** What the saved file says of itself. */
    public String origin() {
        Map<String, String> origin = new java.util.LinkedHashMap<>();
        origin.put("format", VisitSheets.FORMAT);
        origin.put("assessment", head.id());
        origin.put("township", head.township().code());
        origin.put("schoolYear", head.schoolYear());
        return text(origin);
    }

    /** The name of the saved file. */
    public String file() {
        return "visit-" + head.township().code() + "-" + head.asOf() + ".json";
    }

    private static String text(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line cannot be written.", e);
        }
    }
}
