package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Json;
import org.dudao.standards.Layers;
import org.dudao.standards.Loosened;
import org.dudao.standards.Profile;
import org.dudao.submission.json.Note;
import org.jspecify.annotations.Nullable;

/**
 * The result for one submission: the contents of {@code assessment.json}.
 *
 * @param assessment what was judged, by which rules and as of which date
 * @param verdicts one per standard in force and subject, in order of area, standard, subject kind and id
 * @param findings in the same order
 * @param countyScope the township's contribution to county standards
 * @param unread what was handed in and no standard in force reads, ordered by path; omitted if there is nothing
 * @param waivers the waivers given with the submission, applied or not, ordered by id; omitted if there are none
 * @param attestations what inspectors attested, applied or not, ordered by id; omitted if there is nothing
 * @param onsite the problems seen on visits, by school; omitted if there are none
 * @param selfAssessment what the township said of each standard beside what was found, contradictions first; omitted if it said nothing
 * @param followUp what became of the items of an earlier assessment; omitted if it was made without one
 * @param blanks the empty cells of a workbook that verdicts wait for, ordered by label; omitted if there are none, and for other files
 */
public record Assessment(
        Head assessment,
        Summary summary,
        List<Verdict> verdicts,
        List<Finding> findings,
        List<CountyContribution> countyScope,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Unread> unread,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WaiverEntry> waivers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AttestationEntry> attestations,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OnsiteEntry> onsite,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SelfEntry> selfAssessment,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FollowUp followUp,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Blank> blanks) {
    /** Replaces omitted lists by empty ones. */
    public Assessment {
        unread = unread == null ? List.of() : List.copyOf(unread);
        waivers = waivers == null ? List.of() : List.copyOf(waivers);
        attestations = attestations == null ? List.of() : List.copyOf(attestations);
        onsite = onsite == null ? List.of() : List.copyOf(onsite);
        selfAssessment = selfAssessment == null ? List.of() : List.copyOf(selfAssessment);
        blanks = blanks == null ? List.of() : List.copyOf(blanks);
    }

    /** An assessment by the data alone. */
    public Assessment(
            Head assessment,
            Summary summary,
            List<Verdict> verdicts,
            List<Finding> findings,
            List<CountyContribution> countyScope,
            List<Unread> unread) {
        this(assessment, summary, verdicts, findings, countyScope, unread, List.of());
    }

    /** An assessment by the data alone, of a workbook with empty cells. */
    Assessment(
            Head assessment,
            Summary summary,
            List<Verdict> verdicts,
            List<Finding> findings,
            List<CountyContribution> countyScope,
            List<Unread> unread,
            List<Blank> blanks) {
        this(
                assessment,
                summary,
                verdicts,
                findings,
                countyScope,
                unread,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                blanks);
    }

    /** The same with its head, summary and findings alone: what the tables of a batch without verdicts are made from. */
    public Assessment withFindingsAlone() {
        return new Assessment(assessment, summary, List.of(), findings, List.of(), List.of());
    }

    /** Reads the text of an {@code assessment.json} of this version; null if it is none. */
    public static @Nullable Assessment parse(String text) {
        try {
            return Json.mapper().readValue(text.startsWith("\uFEFF") ? text.substring(1) : text, Assessment.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Reads the bytes of an {@code assessment.json} of this version, in UTF-8; null if they are none. */
    public static @Nullable Assessment parse(byte[] text) {
        try {
            return Json.mapper().readValue(text, Assessment.class);
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * What was judged.
     *
     * @param id equal for equal submission, rules, profiles and as-of date
     * @param kind the kind of submitter
     * @param schoolYear two consecutive years, such as 2025-2026
     * @param asOf the as-of date
     * @param profiles the selected overlays, in order
     * @param inputs further files that affect it, such as an earlier assessment; omitted if there are none
     */
    public record Head(
            String id,
            String kind,
            TownshipRef township,
            String schoolYear,
            LocalDate asOf,
            List<ProfileRef> profiles,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InputRef> inputs,
            Generator generator,
            SubmissionRef submission) {
        /** Replaces an omitted list by an empty one. */
        public Head {
            inputs = inputs == null ? List.of() : List.copyOf(inputs);
        }

        /** The head for a submission alone. */
        public Head(
                String id,
                String kind,
                TownshipRef township,
                String schoolYear,
                LocalDate asOf,
                List<ProfileRef> profiles,
                Generator generator,
                SubmissionRef submission) {
            this(id, kind, township, schoolYear, asOf, profiles, List.of(), generator, submission);
        }
    }

    /**
     * A profile in force.
     *
     * @param id the profile's id
     * @param sha256 the hash of its file
     * @param by whether it was {@code named}, or is in force because of the {@code place}
     * @param title its title
     * @param selects whether it is a kind of inspection, which asks some standards alone; null if not
     * @param without the titles of the standards that it leaves out by name; omitted if there are none
     * @param loosened the standards of which it asks less; omitted if there are none
     */
    public record ProfileRef(
            String id,
            String sha256,
            String by,
            BilingualText title,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean selects,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BilingualText> without,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Loosened> loosened) {
        /** A profile that somebody named. */
        public static final String NAMED = "named";

        /** A profile in force because of the place. */
        public static final String PLACE = "place";

        /** Replaces an omitted list by an empty one. */
        public ProfileRef {
            without = without == null ? List.of() : List.copyOf(without);
            loosened = loosened == null ? List.of() : List.copyOf(loosened);
        }

        /** A profile in force. */
        static ProfileRef of(Profile profile, Layers layers) {
            return new ProfileRef(
                    profile.id(),
                    profile.sha256(),
                    layers.isNamed(profile) ? NAMED : PLACE,
                    profile.title(),
                    profile.select() == null ? null : true,
                    layers.leftOutByName(profile),
                    layers.loosened().stream()
                            .filter(one -> one.profile().equals(profile.id()))
                            .toList());
        }

        /** Whether it is a kind of inspection. */
        @JsonIgnore
        public boolean isKindOfInspection() {
            return Boolean.TRUE.equals(selects);
        }
    }

    /**
     * A further file that affects the assessment.
     *
     * @param kind its role, such as {@code baseline}
     * @param file its base name
     * @param sha256 the hash of its bytes
     */
    public record InputRef(String kind, String file, String sha256) {}

    /**
     * The township.
     *
     * @param code its nine digits
     * @param name null if it was not reported
     */
    public record TownshipRef(String code, String name) {}

    /**
     * The program that made the assessment.
     *
     * @param version the version of the program
     * @param rulesSha256 the hash of all pages and rules
     */
    public record Generator(String version, String rulesSha256) {}

    /**
     * The judged file.
     *
     * @param file its base name
     * @param sha256 the hash of its bytes
     * @param notes conversions by the reader, such as of a figure in another unit; omitted if there are none
     * @param unreadable what could not be read and was left out; omitted for a sound file
     */
    public record SubmissionRef(
            String file,
            String sha256,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Note> notes,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LeftOut> unreadable) {
        /** Replaces omitted lists by empty ones. */
        public SubmissionRef {
            notes = notes == null ? List.of() : List.copyOf(notes);
            unreadable = unreadable == null ? List.of() : List.copyOf(unreadable);
        }

        /** A file that was read whole. */
        public SubmissionRef(String file, String sha256, List<Note> notes) {
            this(file, sha256, notes, List.of());
        }
    }

    /**
     * A cell or sheet that could not be read.
     *
     * @param place sheet and cell, or the sheet alone
     * @param found the text of the cell; empty for a sheet
     */
    public record LeftOut(String place, String found) {}

    /** A copy with what became of the items of an earlier assessment, which is one more input. */
    Assessment since(FollowUp followed, InputRef input) {
        return beside(selfAssessment, followed, input);
    }

    /** A copy with a township's self-assessment beside it and one more input. */
    Assessment withSelf(List<SelfEntry> entries, InputRef input) {
        return beside(entries, followUp, input);
    }

    private Assessment beside(List<SelfEntry> entries, @Nullable FollowUp followed, InputRef input) {
        return new Assessment(
                assessment.inputs().contains(input) ? assessment : RulesetContext.withInput(assessment, input),
                summary,
                verdicts,
                findings,
                countyScope,
                unread,
                waivers,
                attestations,
                onsite,
                entries,
                followed,
                blanks);
    }

    /** Its id if these inputs were added. */
    public String idGiven(List<InputRef> inputs) {
        return RulesetContext.idGiven(assessment, inputs);
    }

    /** The assessment on one line with a line feed, for files of many assessments. */
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

    /** The text of {@code assessment.json}, identical on every system. */
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
