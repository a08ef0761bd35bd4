package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dudao.standards.Json;
import org.dudao.submission.json.Note;

/**
 * Everything that was found of one submission; what {@code assessment.json} holds.
 *
 * @param assessment what was judged, by which rules, on which day
 * @param verdicts one for each standard in force and subject, in order of area, standard, subject kind and id
 * @param findings in the same order
 * @param countyScope what the township gives to its county's standards
 */
public record Assessment(
        Head assessment,
        Summary summary,
        List<Verdict> verdicts,
        List<Finding> findings,
        List<CountyContribution> countyScope) {

    /**
     * What was judged.
     *
     * @param id the same for the same submission, rules, profiles and day
     * @param kind whose submission it is
     * @param schoolYear two years in a row, such as 2025-2026
     * @param asOf the day of the check
     * @param profiles the overlays that were named, in order
     * @param inputs what shaped it beside the submission, such as an earlier assessment; left out where there is nothing
     */
    public record Head(
            String id,
            String kind,
            TownshipRef township,
            String schoolYear,
            LocalDate asOf,
            List<String> profiles,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InputRef> inputs,
            Generator generator,
            SubmissionRef submission) {
        /** Takes a list that is left out for an empty one. */
        public Head {
            inputs = inputs == null ? List.of() : List.copyOf(inputs);
        }

        /** Of a submission alone. */
        public Head(
                String id,
                String kind,
                TownshipRef township,
                String schoolYear,
                LocalDate asOf,
                List<String> profiles,
                Generator generator,
                SubmissionRef submission) {
            this(id, kind, township, schoolYear, asOf, profiles, List.of(), generator, submission);
        }
    }

    /**
     * A file that shaped the assessment beside the submission.
     *
     * @param kind what it was read as, such as {@code baseline}
     * @param file its base name
     * @param sha256 the hash of its bytes
     */
    public record InputRef(String kind, String file, String sha256) {}

    /**
     * The township.
     *
     * @param code its nine digits
     * @param name null where it was not reported
     */
    public record TownshipRef(String code, String name) {}

    /**
     * What made the assessment.
     *
     * @param version of the program
     * @param rulesSha256 the hash of all pages and rules
     */
    public record Generator(String version, String rulesSha256) {}

    /**
     * The file that was judged.
     *
     * @param file its base name
     * @param sha256 the hash of its bytes
     * @param notes what was read of it otherwise than it is written, such as a figure in another unit; left out where there is nothing
     */
    public record SubmissionRef(
            String file,
            String sha256,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Note> notes) {
        /** Takes a list that is left out for an empty one. */
        public SubmissionRef {
            notes = notes == null ? List.of() : List.copyOf(notes);
        }
    }

    /** The same with other findings, by an input more. */
    Assessment with(List<Finding> others, InputRef input) {
        return new Assessment(RulesetContext.withInput(assessment, input), summary, verdicts, others, countyScope);
    }

    /** The id that it would have, had these inputs shaped it beside the submission. */
    public String idGiven(List<InputRef> inputs) {
        return RulesetContext.idGiven(assessment, inputs);
    }

    /** The same on one line, as a file of many assessments holds it, with its line feed. */
    public byte[] toLine() {
        try {
            byte[] json = Json.mapper().writeValueAsBytes(this);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The assessment cannot be written.", e);
        }
    }

    /** The text of {@code assessment.json}: the same for the same assessment, on every system. */
    public String toJson() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return Json.mapper().writer(printer).writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The assessment cannot be written.", e);
        }
    }
}
