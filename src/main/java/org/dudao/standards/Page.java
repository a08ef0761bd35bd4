package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
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
