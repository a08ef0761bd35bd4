package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A file of {@code profiles/}: the profile and its examples.
 *
 * @param profile the profile
 * @param examples its examples, which are its tests
 */
public record ProfilePage(Profile profile, List<Example> examples) {
    /**
     * One example: what a standard comes to under the profile.
     *
     * @param standard the standard's id
     * @param name a plain sentence
     * @param given a submission, or a county's data, without the fields that the test harness adds
     * @param expect the outcome of the only verdict, or of that of {@code subject}
     * @param subject the subject's id, if there are several
     * @param observed the observed value, as printed in an English document
     * @param shortfall the amount of the shortfall
     * @param missing the labels of missing data
     * @param asOf the as-of date if it is not 31 July
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Example(
            String standard,
            String name,
            Map<String, JsonNode> given,
            String expect,
            String subject,
            String observed,
            Integer shortfall,
            List<String> missing,
            String asOf) {
        /** The example as one of the standard's own page. */
        public Page.Example onPage() {
            return new Page.Example(name, given, expect, subject, observed, shortfall, missing, null, asOf);
        }
    }
}
