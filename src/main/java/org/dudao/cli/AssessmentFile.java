package org.dudao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dudao.assessment.Assessment;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Dictionary;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.report.InputProblemReport;
import org.dudao.report.Language;
import org.dudao.standards.Json;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.json.Texts;
import picocli.CommandLine;

/**
 * An earlier assessment with its submission.
 *
 * @param text its text
 * @param json the text as a tree
 * @param asOf its as-of date
 * @param submission null if the submission cannot be read
 * @param line whether it is one line of a batch's file
 */
record AssessmentFile(String text, JsonNode json, LocalDate asOf, Submission submission, boolean line) {
    /** No date is after this one, so that the submission can be read to find its township, whatever its date. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final Pattern LINES = Pattern.compile("(?i)\\.(ndjson|jsonl)(\\.gz)?$");

    private static final String CODE = "\\d{9}(000)?";

    /**
     * Reads an assessment in either form and its submission, whose input problems are printed.
     *
     * @param township its township in a file of many; null for the submission's
     */
    static AssessmentFile read(
            Path assessment, String township, Path file, CommonOptions common, CommandLine.Model.CommandSpec spec)
            throws IOException {
        Language language = common.language();
        if (!Files.isRegularFile(assessment)) {
            throw usage(
                    spec,
                    language.pick("没有这个文件：", "File not found: ")
                            + assessment
                            + language.pick("。请检查路径。", ". Check the path."));
        } else if (township != null && !township.matches(CODE)) {
            throw usage(
                    spec,
                    language.pick(
                            "--township 应为乡镇代码（9位，或以000结尾的12位）：" + township,
                            "--township must be a township's code (9 digits, or 12 that end in 000): " + township));
        }
        String code = township == null ? null : township.substring(0, 9);
        AssessmentText found =
                AssessmentText.read(assessment, code, () -> submission(file, LAST, common, null), language);
        if (found.refused() != null) {
            throw usage(spec, found.refused());
        } else if (found.text() == null) {
            submission(file, LAST, common, spec);
            return new AssessmentFile(null, null, null, null, true);
        }
        JsonNode json = tree(found.text());
        LocalDate asOf = day(json);
        if (asOf == null) {
            throw usage(
                    spec,
                    language.pick(
                                    "不是 dudao 的 assessment.json 或 assessments.ndjson.gz：",
                                    "Not an assessment.json or assessments.ndjson.gz of dudao: ")
                            + assessment);
        }
        String whose = json.at("/assessment/township/code").asText();
        if (code != null && !code.equals(whose)) {
            throw usage(
                    spec,
                    language.pick(
                            "--township 是 " + code + "，而评估结果是 " + whose + " 的：" + assessment,
                            "--township is " + code + ", but the assessment is for " + whose + ": " + assessment));
        }
        return new AssessmentFile(found.text(), json, asOf, submission(json, file, asOf, common, spec), found.line());
    }

    /** Another assessment's text in the form of this one. */
    String inItsForm(Assessment other) {
        return line ? new String(other.toLine(), StandardCharsets.UTF_8) : other.toJson();
    }

    /**
     * Requires equal version and rules: an assessment of others cannot be reproduced, and differences would not concern the figures.
     *
     * @throws CommandLine.ParameterException naming both
     */
    void mustBeMadeByThese(CommonOptions common, CommandLine.Model.CommandSpec spec) throws IOException {
        String version = json.at("/assessment/generator/version").asText();
        String rules = json.at("/assessment/generator/rulesSha256").asText();
        String ours = common.catalogue().rulesSha256();
        if (version.equals(Version.number()) && rules.equals(ours)) {
            mustHaveItsProfiles(common, spec);
            return;
        }
        throw usage(
                spec,
                common.language()
                        .pick(
                                "这份评估结果由 dudao " + shown(version) + "、规则 " + shown(rules) + " 生成；现在是 dudao "
                                        + Version.number() + "、规则 " + shown(ours)
                                        + "。请用当时的版本和规则；当时用过 --rules 的，请指定同一文件夹。",
                                "This assessment was made by version " + shown(version) + ", rules " + shown(rules)
                                        + "; this program is version " + Version.number() + ", rules " + shown(ours)
                                        + ". Use that version and those rules; if --rules was given, give the same folder."));
    }

    /** An assessment is repeated under the profiles that it states, which nobody has to name again. */
    private void mustHaveItsProfiles(CommonOptions common, CommandLine.Model.CommandSpec spec) throws IOException {
        List<String> named = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> stated = new ArrayList<>();
        for (JsonNode profile : json.at("/assessment/profiles")) {
            String id = profile.path("id").asText();
            names.add(id);
            stated.add(id + ":" + profile.path("sha256").asText());
            if (profile.path("by").asText().equals(Assessment.ProfileRef.NAMED)) {
                named.add(id);
            }
        }
        mustBeBuiltIn(named, common, spec);
        common.profilesByDefault(named, named.size() < stated.size());
        LocalDate reference = new AssessmentTime(submission.year(), asOf).reference();
        List<String> ours = common
                .catalogue()
                .inForce(submission.dataset().township().code(), reference)
                .stream()
                .map(profile -> profile.id() + ":" + profile.sha256())
                .toList();
        if (!ours.equals(stated)) {
            throw usage(
                    spec,
                    common.language()
                            .pick(
                                    "这份评估结果所用的督导方案（" + Texts.printable(names.toString()) + "）与现在的不同。请用同样的 --profile。",
                                    "This assessment was made under other profiles ("
                                            + Texts.printable(names.toString())
                                            + ") than these. Give the same --profile."));
        }
    }

    /** A bureau's own profile is in a file, which has to be given again. */
    private static void mustBeBuiltIn(List<String> named, CommonOptions common, CommandLine.Model.CommandSpec spec)
            throws IOException {
        if (!common.profiles().named().isEmpty()) {
            return;
        }
        for (String id : named) {
            if (common.catalogue().profile(id) == null) {
                throw usage(
                        spec,
                        common.language()
                                .pick(
                                        "这份评估结果用过本局的督导方案“" + Texts.printable(id) + "”，请用 --profile 给出同一文件。",
                                        "This assessment was made under a bureau's own profile, `" + Texts.printable(id)
                                                + "`: give its file by --profile."));
            }
        }
    }

    /** The leading digits of a hash, enough to distinguish rules. */
    private static String shown(String of) {
        return of.isEmpty() ? "–" : Texts.printable(of.length() > 12 ? of.substring(0, 12) : of);
    }

    private static CommandLine.ParameterException usage(CommandLine.Model.CommandSpec spec, String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /** Whether a submission of this name was a line of a file of many. */
    static boolean isOfLine(String name) {
        return LINES.matcher(name).find();
    }

    /** A line of a file of many may be given by itself, and keeps the name of that file. */
    private static Submission submission(
            JsonNode json, Path file, LocalDate asOf, CommonOptions common, CommandLine.Model.CommandSpec spec)
            throws IOException {
        String stated = json.at("/assessment/submission/file").asText();
        if (!isOfLine(stated) || isOfLine(file.toString()) || !Files.isRegularFile(file)) {
            return submission(file, asOf, common, spec);
        }
        byte[] bytes = FileFault.reading(file, () -> RegularFile.bytes(file, SubmissionReader.LARGEST + 1L));
        Reading reading = new SubmissionReader(Dictionary.load()).read(stated, bytes, asOf);
        return reading.submission() == null ? submission(file, asOf, common, spec) : reading.submission();
    }

    private static Submission submission(
            Path file, LocalDate asOf, CommonOptions common, CommandLine.Model.CommandSpec spec) {
        Reading reading = new SubmissionReader(Dictionary.load()).read(file, asOf);
        if (reading.submission() == null && spec != null) {
            spec.commandLine()
                    .getErr()
                    .print(InputProblemReport.of(
                            file.toString(), reading.problems(), reading.total(), common.language()));
        }
        return reading.submission();
    }

    private static JsonNode tree(String text) {
        try {
            return Json.mapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            return Json.mapper().nullNode();
        }
    }

    private static LocalDate day(JsonNode json) {
        try {
            return LocalDate.parse(json.at("/assessment/asOf").asText());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
