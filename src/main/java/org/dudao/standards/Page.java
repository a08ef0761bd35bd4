package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * A page of {@code rules/}: the standard and its examples.
 *
 * @param path the page's path in the folder
 * @param standard its standard
 * @param examples its examples, which are its tests
 */
public record Page(String path, Standard standard, List<Example> examples) {
    /** The name of the resource with all pages and examples, which the build writes; a check does not read it. */
    public static final String PACKED = "pages.json";

    /** Loads the pages packed by the build. */
    public static List<Page> loadAll() {
        try (InputStream in = Page.class.getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IllegalStateException(PACKED + " is missing. Build with `mvn process-classes`.");
            }
            return List.of(Json.mapper().readValue(in, Page[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy whose coverage the rules of another standard decide. */
    public Page coveredAs(String other) {
        return new Page(path, standard.covering(standard.covers().byRulesOf(other)), examples);
    }

    /** The packed form of pages. */
    public static String pack(List<Page> pages) {
        try {
            return Json.mapper().writeValueAsString(pages);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The pages cannot be written.", e);
        }
    }

    /**
     * One example.
     *
     * @param name a plain sentence
     * @param given a submission without the fields that the test harness adds
     * @param expect the outcome of the only verdict, or of that of {@code subject}
     * @param subject the subject's id, if there are several
     * @param observed the observed value, as printed in an English document
     * @param shortfall the amount of the shortfall
     * @param missing the labels of missing data
     * @param reason the reason for not being assessed
     * @param asOf the as-of date if it is not 31 July
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Example(
            String name,
            Map<String, JsonNode> given,
            String expect,
            String subject,
            String observed,
            Integer shortfall,
            List<String> missing,
            String reason,
            String asOf) {}
}
