package org.dudao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dudao.archive.ArchivedFile;
import org.dudao.archive.SubmissionArchive;
import org.dudao.assessment.Assessment;
import org.dudao.facts.BilingualText;
import org.dudao.ledger.ImportedAssessment;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.submission.SubmissionContent;
import org.jspecify.annotations.Nullable;

/**
 * Makes archived assessments again from their archived submissions and inputs, and compares them byte by byte. One that other rules or another
 * version made is not made again: it is counted with what it needs.
 */
final class ArchivedReruns {
    private static final int SHORT = 12;
    private static final int PROGRESS = 50;

    private final SubmissionArchive archive;
    private final Catalogue catalogue;
    private final @Nullable Path rules;
    private final Map<String, ArchivedFile> files = new HashMap<>();
    private final Map<String, ArchivedFile> profiles = new HashMap<>();
    private final Map<String, Integer> needs = new TreeMap<>();
    private final List<BilingualText> differences = new ArrayList<>();
    private int same;
    private int lacking;
    private int counties;

    /**
     * The files to make them from.
     *
     * @param rules the folder of a bureau's own rules; null for none
     */
    ArchivedReruns(SubmissionArchive archive, Catalogue catalogue, @Nullable Path rules) throws IOException {
        this.archive = archive;
        this.catalogue = catalogue;
        this.rules = rules;
        for (ArchivedFile file : archive.list()) {
            files.putIfAbsent(file.sha256(), file);
            if (file.profile() != null) {
                profiles.putIfAbsent(file.profile(), file);
            }
        }
    }

    /** Makes all again, and reports how far it has come. */
    void run(
            List<ImportedAssessment> all,
            BilingualText progress,
            PrintWriter err,
            java.util.function.Function<BilingualText, String> words)
            throws IOException {
        int done = 0;
        for (ImportedAssessment one : all) {
            again(one);
            done++;
            if (done % PROGRESS == 0 || done == all.size()) {
                err.println(words.apply(progress) + done + "/" + all.size());
            }
        }
    }

    private void again(ImportedAssessment one) throws IOException {
        ArchivedFile assessment = files.get(one.sha256());
        ArchivedFile submission = files.get(one.submissionSha256());
        if (one.kind().equals("county")) {
            counties++;
        } else if (assessment == null || submission == null) {
            lacking++;
        } else if (!one.generator().equals(Version.number())
                || !one.rulesSha256().equals(catalogue.rulesSha256())) {
            needs.merge(one.generator() + " " + shown(one.rulesSha256()), 1, Integer::sum);
        } else {
            Path folder = Files.createTempDirectory("dudao-rerun-");
            try {
                List<String> arguments = arguments(assessment, submission, folder);
                if (arguments.isEmpty()) {
                    lacking++;
                } else {
                    compare(one, arguments);
                }
            } finally {
                TemporaryFolder.delete(folder);
            }
        }
    }

    private void compare(ImportedAssessment one, List<String> arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = DudaoCommand.run(to, to, arguments.toArray(String[]::new));
        if (code == ExitCode.OK.code()) {
            same++;
            return;
        }
        String first = said.toString(StandardCharsets.UTF_8)
                .lines()
                .limit(2)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        differences.add(new BilingualText(
                one.township() + " " + one.asOf() + "（" + one.id() + "）重做后不同：" + first,
                one.township() + " " + one.asOf() + " (" + one.id() + ") differs when made again: " + first));
    }

    /** The arguments of {@code verify}; empty if an input is not in the archive. */
    private List<String> arguments(ArchivedFile assessment, ArchivedFile submission, Path folder) throws IOException {
        byte[] bytes = archive.bytes(assessment);
        JsonNode json = Json.mapper().readTree(new String(bytes, StandardCharsets.UTF_8));
        boolean isLine = bytes.length > 1 && bytes[1] != '\n';
        Path text = Files.write(folder.resolve(isLine ? "assessments.ndjson" : BaselineSource.ONE), bytes);
        Path data = Files.createDirectory(folder.resolve("data"));
        Path read = new SubmissionContent(submission.extension(), archive.bytes(submission))
                .write(
                        data,
                        named(submission, json.at("/assessment/submission/file").asText()));
        List<String> arguments = new ArrayList<>(List.of("verify", text.toString(), read.toString()));
        int number = 0;
        for (Assessment.InputRef input : RecordedInputs.of(json)) {
            ArchivedFile file = files.get(input.sha256());
            String option = option(input.kind());
            if (file == null || option == null) {
                return List.of();
            }
            Path beside = Files.createDirectory(folder.resolve("input" + number++));
            arguments.add(option + "="
                    + Files.write(beside.resolve(Path.of(input.file()).getFileName()), archive.bytes(file)));
        }
        if (!profiles(json, folder, arguments)) {
            return List.of();
        }
        if (rules != null) {
            arguments.add("--rules=" + rules.toAbsolutePath());
        }
        return arguments;
    }

    /** The name that the assessment states; of a line of a file of many, that of a file by itself. */
    private static String named(ArchivedFile file, String stated) {
        return AssessmentFile.isOfLine(stated) ? stated + "." + file.extension() : stated;
    }

    /** Adds the profiles that were named, if one of them is a bureau's own; false if it is not in the archive. */
    private boolean profiles(JsonNode json, Path folder, List<String> arguments) throws IOException {
        List<String> named = new ArrayList<>();
        boolean own = false;
        for (JsonNode profile : json.at("/assessment/profiles")) {
            String id = profile.path("id").asText();
            if (!profile.path("by").asText().equals(Assessment.ProfileRef.NAMED)) {
                continue;
            } else if (catalogue.profile(id) != null) {
                named.add(id);
                continue;
            }
            ArchivedFile file = profiles.get(id + ":" + profile.path("sha256").asText());
            if (file == null) {
                return false;
            }
            own = true;
            named.add(
                    Files.write(folder.resolve("profile" + named.size() + "." + file.extension()), archive.bytes(file))
                            .toString());
        }
        if (own) {
            arguments.add("--profile=" + String.join(",", named));
        }
        return true;
    }

    private static @Nullable String option(String kind) {
        return Stream.of(AuxiliaryInputs.Kind.values())
                .filter(one -> one.input().equals(kind))
                .map(AuxiliaryInputs.Kind::option)
                .findFirst()
                .orElse(null);
    }

    /** What differs when it is made again. */
    List<BilingualText> differences() {
        return differences;
    }

    /** What was made again, and what was not and why, in lines. */
    List<BilingualText> report() {
        List<BilingualText> lines = new ArrayList<>();
        lines.add(new BilingualText("重做一致 " + same + " 份。", "Made again, and equal: " + same + "."));
        needs.forEach((made, count) -> lines.add(new BilingualText(
                "  " + count + " 份由别的版本或规则生成，未重做，校验值已核对：须用 dudao " + made + "。",
                "  " + count + " were made by another version or rules and not made again; their hashes were compared."
                        + " They need dudao " + made + ".")));
        if (counties > 0) {
            lines.add(new BilingualText(
                    "  " + counties + " 份县级评估未重做：须用 dudao batch 连同各乡镇的报送数据重做。",
                    "  " + counties + " assessments of counties were not made again: only a batch of their townships"
                            + " makes them."));
        }
        if (lacking > 0) {
            lines.add(new BilingualText(
                    "  " + lacking + " 份缺少归档的报送数据或核查所用文件，不能重做（导入时加 --submissions）。",
                    "  " + lacking + " lack an archived submission or input and cannot be made again (import with"
                            + " --submissions)."));
        }
        return lines;
    }

    private static String shown(String hash) {
        return hash.length() > SHORT ? hash.substring(0, SHORT) : hash;
    }
}
