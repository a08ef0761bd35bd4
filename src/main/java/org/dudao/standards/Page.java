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
 * A page as it stands in {@code rules/}: the standard and its examples.
 *
 * @param path the page's path in the folder
 * @param standard what it states
 * @param examples its examples, which are its tests
 */
public record Page(String path, Standard standard, List<Example> examples) {
    /** The resource of all pages with their examples, and the file the build writes; a check does not read it. */
    public static final String PACKED = "pages.json";

    /** Reads the pages that the build packed. */
    public static List<Page> loadAll() {
        try (InputStream in = Page.class.getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IllegalStateException(PACKED + " is missing. Maybe build with `mvn process-classes`.");
            }
            return List.of(Json.mapper().readValue(in, Page[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
     * @param given a submission, less what the harness supplies
     * @param expect the outcome of the only verdict, or of {@code subject}
     * @param subject the id of the subject, where there are several
     * @param observed what is observed, as an English document prints it
     * @param shortfall the amount by which it falls short
     * @param missing the labels of what is missing
     * @param reason why it was not assessed
     * @param asOf the day of the check, where it is not 31 July
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
