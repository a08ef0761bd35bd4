package org.dudao;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessed;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.CountyAssessor;
import org.dudao.assessment.NotJudged;
import org.dudao.county.Contribution;
import org.dudao.divisions.CountyTownships;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dictionary;
import org.dudao.facts.SchoolYear;
import org.dudao.io.FileRefused;
import org.dudao.io.Sha256;
import org.dudao.narrative.Audit;
import org.dudao.narrative.SummaryFile;
import org.dudao.narrative.TextJudge;
import org.dudao.report.Language;
import org.dudao.report.audit.AuditDocuments;
import org.dudao.report.audit.AuditFormat;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauSettingsFile;
import org.dudao.rules.CustomRules;
import org.dudao.rules.RuleBase;
import org.dudao.rules.TextRules;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Profile;
import org.dudao.standards.ProfileReader;
import org.dudao.standards.RuleBaseError;
import org.dudao.statements.StatementChecks;
import org.dudao.submission.CountyReading;
import org.dudao.submission.CountySubmission;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.json.InputProblem;
import org.jspecify.annotations.Nullable;

/**
 * All that Dudao does, for programs: reads submissions, assesses townships and counties, and gives findings as rows and documents.
 *
 * <p>One is made for a program's whole life, since loading takes about a second; it may be shared between threads. The only
 * exceptions that come out of it are {@link UnreadableInput} and {@link RuleBaseError}, both unchecked, and {@link UncheckedIOException}
 * where the caller's own stream fails. It starts no process, prints nothing of its own, and opens no
 * connection; without a provider, slf4j says so on standard error.
 */
public final class Dudao {
    private static final int COUNTY_DIGITS = 6;

    private final Catalogue catalogue;
    private final RuleBase rules;
    private final RuleBase ofCounties;
    private final Assessor assessor;
    private final CountyAssessor counties;
    private final CountyTownships townships;
    private final SubmissionReader reader;

    private Dudao(Catalogue catalogue, RuleBase rules, RuleBase ofCounties, CountyTownships townships) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.ofCounties = ofCounties;
        this.assessor = new Assessor(catalogue, rules, version());
        this.counties = new CountyAssessor(catalogue, ofCounties, version());
        this.townships = townships;
        this.reader = new SubmissionReader(Dictionary.load());
    }

    /** The program with the standards that it was built with, and the country's own list of townships. */
    public static Dudao load() {
        return new Dudao(Catalogue.load(), RuleBase.load(), RuleBase.loadOfCounties(), CountyTownships.ofTheCountry());
    }

    /** The version of the program, as its jar states it; {@code development} where the classes are in no jar. */
    public static String version() {
        String version = Dudao.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /**
     * The program with a bureau's own standards beside those it was built with.
     *
     * <p>Rules are code: whoever writes in this folder lets the rules do what the program may do.
     *
     * @param folder laid out as {@code rules/} is
     * @throws RuleBaseError naming file and line of whatever is wrong
     */
    public Dudao withRules(Path folder) {
        try {
            CustomRules own = CustomRules.read(folder, Catalogue.load());
            return new Dudao(own.catalogue(), own.rules(), own.ofCounties(), townships);
        } catch (IOException e) {
            throw new RuleBaseError(folder + ": the folder of rules cannot be read: " + e);
        }
    }

    /**
     * The program with profiles over the standards, in order: kinds of inspection, selectable places, or a bureau's own.
     *
     * @param named the ids of profiles that are built in, or in the folder of {@link #withRules}
     * @throws UnreadableInput if there is no profile of a name
     * @throws RuleBaseError where a profile asks less and states no reason and approver
     */
    public Dudao withProfiles(List<String> named) {
        return under(named.stream()
                .map(name -> {
                    Profile profile = catalogue.profile(name);
                    if (profile == null) {
                        throw new UnreadableInput("There is no profile `" + name + "`. There are: "
                                + catalogue.profiles().stream().map(Profile::id).collect(Collectors.joining(", "))
                                + ".");
                    }
                    return profile;
                })
                .toList());
    }

    /**
     * The program with profiles that a bureau wrote itself.
     *
     * @param profiles each the text of a YAML file, by its name; in the order of the map
     * @throws RuleBaseError naming file and line of whatever is wrong
     */
    public Dudao withProfiles(Map<String, String> profiles) {
        List<Profile> read = new ArrayList<>();
        profiles.forEach((name, text) -> read.add(ProfileReader.read(name, text, catalogue)));
        return under(read);
    }

    private Dudao under(List<Profile> more) {
        List<Profile> named = new ArrayList<>(catalogue.selected());
        named.addAll(more);
        return over(catalogue.under(named));
    }

    /** The program without what places demand by themselves. */
    public Dudao withoutPlaces() {
        return over(catalogue.withoutPlaces());
    }

    private Dudao over(Catalogue other) {
        return new Dudao(other, rules, ofCounties, townships);
    }

    /**
     * The program with a bureau's list of the townships that its counties have.
     *
     * @param byCounty codes of nine digits, by the six digits of the county
     * @throws UnreadableInput if a code is not one of its county
     */
    public Dudao withTownships(Map<String, List<String>> byCounty) {
        byCounty.forEach((county, codes) -> codes.forEach(code -> {
            if (!code.matches("\\d{9}") || !code.startsWith(county) || county.length() != COUNTY_DIGITS) {
                throw new UnreadableInput("The list of townships has " + code + " for the county " + county
                        + ". Write nine digits that begin with the six of the county.");
            }
        }));
        return new Dudao(catalogue, rules, ofCounties, CountyTownships.listed(byCounty));
    }

    /** The standards as they hold for an assessment's place and day. */
    private Catalogue standards(Assessment assessment) {
        Assessment.Head head = assessment.assessment();
        SchoolYear year = SchoolYear.parse(head.schoolYear());
        return catalogue.in(head.township().code(), new AssessmentTime(year, head.asOf()).reference());
    }

    /** The hash of all pages and rules, as every assessment and row states it. */
    public String rulesSha256() {
        return catalogue.rulesSha256();
    }

    /**
     * Reads a submission.
     *
     * @param name of its file, which the assessment states
     * @param bytes JSON or a workbook (.xlsx, .xls), by what they are and not by the name; tables in .csv are read from a folder
     * @param asOf the as-of date: a date that should have passed must not lie after it
     * @return the submission, or null and the problems of its form
     */
    public Reading read(String name, byte[] bytes, LocalDate asOf) {
        return reader.read(name, bytes, asOf);
    }

    /**
     * Reads a submission.
     *
     * @param file JSON, a workbook, or a folder of .csv tables
     * @param asOf the as-of date: a date that should have passed must not lie after it
     * @return the submission, or null and the problems of its form, of which one may be that there is no such file
     */
    public Reading read(Path file, LocalDate asOf) {
        return reader.read(file, asOf);
    }

    /**
     * What is sound of a workbook or of tables with problems of form: what rests on a cell that could not be read is not assessed.
     *
     * @return null if nothing can be judged of it
     */
    public @Nullable Submission sound(Path file, LocalDate asOf) {
        try {
            return reader.sound(file, asOf);
        } catch (IOException e) {
            throw new UnreadableInput(file + " cannot be read: " + e);
        }
    }

    /** The form that a township fills in, as a workbook: what the standards in force on a day need. */
    public byte[] blankForm(LocalDate day, Language language) {
        try {
            return BlankForm.of(catalogue, day, language, version());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The profiles that are built in, or in the folder of {@link #withRules}. */
    public List<Profile> profiles() {
        return catalogue.profiles();
    }

    /**
     * Reads a work summary and holds it against what a township submitted, itself, and the standards.
     *
     * @param name of its file
     * @param bytes .docx, or text in UTF-8 or GB18030
     * @param submission null to hold the text against itself and the standards alone
     * @throws UnreadableInput if it is none of these, with what to do
     */
    public Audit audit(String name, byte[] bytes, @Nullable Submission submission, LocalDate asOf) {
        try {
            TextJudge judge = new TextJudge(catalogue, TextRules.load(), submission == null ? null : assessor);
            return Audit.of(SummaryFile.read(name, bytes), judge, submission, List.of(), asOf);
        } catch (FileRefused e) {
            throw new UnreadableInput(e.zh() + " / " + e.en());
        } catch (IOException e) {
            throw new UnreadableInput(name + " cannot be read: " + e);
        }
    }

    /**
     * The documents of an audit.
     *
     * @param bytes of the summary's file
     * @param assessment of the submission; null if there is none
     */
    public Map<AuditFormat, byte[]> documents(
            Audit audit, byte[] bytes, @Nullable Assessment assessment, Language language) {
        try {
            return new AuditDocuments(catalogue.byId(), language, "dudao " + version())
                    .written(audit, bytes, assessment, EnumSet.allOf(AuditFormat.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Assesses a township.
     *
     * @param asOf the as-of date: not before the school year begins, and not before the one it was read with
     * @throws UnreadableInput if the as-of date is earlier, or an input is of another township or year, or speaks of a standard or
     *     subject that there is not
     * @throws RuleBaseError where a rule fails that is not built in
     */
    public Assessed assess(Submission submission, LocalDate asOf, Inputs inputs) {
        mustHaveBegun(submission.year(), asOf);
        if (asOf.isBefore(submission.asOf())) {
            throw new UnreadableInput("The submission was read with the as-of date " + submission.asOf()
                    + ", and may hold dates after " + asOf + ". Read it with the earlier date too.");
        }
        inputs.mustMatch(submission);
        Assessor beside = assessor.beside(inputs.statements());
        mustBeSound(
                StatementChecks.problems(inputs.statements(), catalogue.byId().keySet()));
        mustBeSound(beside.unknownSubjects(submission, asOf));
        return beside.since(inputs.baseline()).assessForCounty(submission, asOf);
    }

    private static void mustBeSound(List<InputProblem> problems) {
        if (!problems.isEmpty()) {
            throw new UnreadableInput("Waivers or attestations have problems of form.", problems);
        }
    }

    private static void mustHaveBegun(SchoolYear year, LocalDate asOf) {
        if (asOf.isBefore(year.firstDay())) {
            throw new UnreadableInput(
                    "The school year " + year + " has not begun on " + asOf + ". Give a later as-of date.");
        }
    }

    /**
     * What a township gives to {@link #assessCounty}, as bytes that may travel to where its county is assessed.
     *
     * @return to be read by the same version with the same rules alone
     */
    public byte[] contribution(Assessed assessed) {
        return PackedContribution.pack(assessed.contribution(), catalogue.rulesetSha256());
    }

    /**
     * Assesses a county by what its townships contribute. A township that contributes twice counts as one that submitted nothing, since
     * nobody knows which is right; so does one that the county has by the list of townships and that is not among them.
     *
     * @param code the six digits of the county
     * @param schoolYear two years in a row, such as 2025-2026
     * @param contributions each as {@link #contribution} gave it, in any order
     * @param document the county's own document in JSON, {@code dudao-county/1}; null where it submitted none
     * @param asOf the as-of date, not before the school year begins
     * @throws UnreadableInput if the code or the year is malformed, the year has not begun, a contribution is damaged, of another county
     *     or year or made by other rules, or the document cannot be read or is of another county or year
     */
    public Assessment assessCounty(
            String code,
            String schoolYear,
            Collection<byte[]> contributions,
            byte @Nullable [] document,
            LocalDate asOf) {
        SchoolYear year = SchoolYear.parse(schoolYear);
        if (year == null || !code.matches("\\d{6}")) {
            throw new UnreadableInput("The county " + code + " or its school year " + schoolYear
                    + " is malformed. Write six digits, and a year such as 2025-2026.");
        }
        mustHaveBegun(year, asOf);
        String county = code + "-" + year;
        Map<String, Contribution> once = new TreeMap<>();
        TreeSet<String> twice = new TreeSet<>();
        for (byte[] bytes : contributions) {
            Contribution one = PackedContribution.unpack(bytes, catalogue.rulesetSha256());
            mustBeOf(county, one.code().substring(0, COUNTY_DIGITS) + "-" + one.schoolYear(), "A contribution");
            if (once.put(one.code(), one) != null) {
                twice.add(one.code());
            }
        }
        once.keySet().removeAll(twice);
        CountySubmission own = document == null
                ? reader.emptyCounty(code, townships.name(code), schoolYear)
                : countyDocument(county, document, asOf);
        return counties.assess(
                CountyAssessor.Known.of(own, new ArrayList<>(once.values()), twice, townships.townships(code)), asOf);
    }

    private CountySubmission countyDocument(String county, byte[] document, LocalDate asOf) {
        CountyReading reading = reader.readCounty(county + ".json", document, asOf);
        if (reading.submission() == null) {
            throw new UnreadableInput(
                    "The document of the county " + county + " has problems of form.", reading.problems());
        }
        mustBeOf(
                county,
                reading.submission().county().code() + "-"
                        + reading.submission().county().schoolYear(),
                "The document");
        return reading.submission();
    }

    private static void mustBeOf(String county, String is, String what) {
        if (!county.equals(is)) {
            throw new UnreadableInput(what + " is of " + is + ", but the county assessed is " + county + ".");
        }
    }

    /**
     * Judges one input among many; nothing that is in it stops the others.
     *
     * @param source the name of the input, which problems state
     * @param file the name of its file, which the assessment states
     * @param bytes of a township's submission, or of a county's own document
     */
    public Judged judge(String source, String file, byte[] bytes, LocalDate asOf) {
        String sha256 = Sha256.of(bytes);
        try {
            return SubmissionReader.mayBeCounty(bytes)
                    ? document(source, sha256, bytes, asOf)
                    : township(source, file, sha256, bytes, asOf);
        } catch (RuleBaseError e) {
            return Judged.refused(source, sha256, List.of(NotJudged.rules(source, e)), 1);
        } catch (RuntimeException | StackOverflowError e) { // no input may stop the others
            return Judged.refused(source, sha256, List.of(NotJudged.internal(source, e)), 1);
        }
    }

    /**
     * The same of an input that could not be read.
     *
     * @param reason part of a sentence
     */
    public static Judged damaged(String source, BilingualText reason) {
        return Judged.refused(source, "", List.of(NotJudged.damaged(source, reason)), 1);
    }

    private Judged township(String source, String file, String sha256, byte[] bytes, LocalDate asOf) {
        Reading reading = reader.read(file, bytes, sha256, asOf);
        Submission submission = reading.submission();
        if (submission == null) {
            return Judged.refused(source, sha256, reading.problems(), reading.total());
        } else if (asOf.isBefore(submission.year().firstDay())) {
            return Judged.refused(source, sha256, List.of(NotJudged.early(source, submission.year(), asOf)), 1);
        }
        return new Judged(
                source,
                sha256,
                submission.dataset().township().code() + "-" + submission.year(),
                submission,
                assessor.assessForCounty(submission, asOf),
                false,
                List.of(),
                0);
    }

    private Judged document(String source, String sha256, byte[] bytes, LocalDate asOf) {
        CountyReading reading = reader.readCounty(source, bytes, asOf);
        CountySubmission document = reading.submission();
        if (document == null) {
            return Judged.refused(source, sha256, reading.problems(), reading.total());
        }
        SchoolYear year = SchoolYear.parse(document.county().schoolYear());
        if (asOf.isBefore(year.firstDay())) {
            return Judged.refused(source, sha256, List.of(NotJudged.early(source, year, asOf)), 1);
        }
        return new Judged(source, sha256, document.county().code() + "-" + year, null, null, true, List.of(), 0);
    }

    /**
     * The reason against inputs that name one township, or one county, and school year.
     *
     * @param source the name of the input that is refused
     * @param sha256 the hash of its bytes
     * @param isDocument whether it is a county's own document
     * @param key the code, a hyphen, and the school year
     * @param others the names of the others, in order
     */
    public static UnreadableRow twice(
            String source, String sha256, boolean isDocument, String key, List<String> others) {
        InputProblem problem = NotJudged.twice(source, isDocument, key, String.join("、", others));
        return UnreadableRow.of(source, sha256, List.of(problem), 1).get(0);
    }

    /** The documents over many townships. */
    public Overview overview() {
        return Overview.under(catalogue);
    }

    /** The row of an assessment. */
    public AssessmentRow row(Assessment assessment) {
        return AssessmentRow.of(assessment);
    }

    /** The counts of each standard as rows, in the order of the assessment. */
    public List<CountRow> counts(Assessment assessment) {
        return CountRow.all(assessment);
    }

    /** All verdicts as rows, in the order of the assessment. */
    public List<VerdictRow> verdicts(Assessment assessment) {
        return VerdictRow.all(assessment);
    }

    /** The findings as rows, in the order of the assessment. */
    public List<FindingRow> rows(Assessment assessment) {
        return FindingRow.all(assessment);
    }

    /**
     * Writes a document in the usual words, with blanks for the bureau's name and numbers.
     *
     * @param to receives the document; not closed
     * @return whether there is one: neither a notice of nothing nor a letter of a county is written
     */
    public boolean write(Assessment assessment, Document document, Language language, OutputStream to) {
        return write(assessment, document, language, BureauSettingsFile.standard(language), to);
    }

    /**
     * Writes a document in a bureau's own words.
     *
     * @param bureau who issues letters, as {@link BureauSettingsFile} reads it
     * @param to receives the document; not closed
     * @return whether there is one: neither a notice of nothing nor a letter of a county is written
     */
    public boolean write(
            Assessment assessment, Document document, Language language, BureauSettings bureau, OutputStream to) {
        try {
            byte[] bytes = document.bytes(assessment, new DocumentSettings(standards(assessment), bureau, language));
            if (bytes != null) {
                to.write(bytes);
            }
            return bytes != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
