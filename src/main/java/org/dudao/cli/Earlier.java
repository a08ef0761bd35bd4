package org.dudao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.dudao.facts.Dictionary;
import org.dudao.io.RegularFile;
import org.dudao.report.FormReport;
import org.dudao.standards.Json;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import picocli.CommandLine;

/**
 * An assessment that was made earlier, with the submission it speaks of.
 *
 * @param text its text
 * @param json the same as a tree
 * @param submission null where the submission cannot be read
 */
record Earlier(String text, JsonNode json, LocalDate asOf, Submission submission) {
    static Earlier read(Path assessment, Path file, Common common, CommandLine.Model.CommandSpec spec)
            throws IOException {
        if (!Files.isRegularFile(assessment)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "没有这个文件 / there is no such file: " + assessment);
        }
        String text = RegularFile.text(assessment, RegularFile.MADE_BY_PROGRAM);
        JsonNode json = tree(text);
        LocalDate asOf = day(json);
        if (asOf == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "不是 dudao 的 assessment.json / this is no assessment.json of dudao: " + assessment);
        }
        Reading reading = new SubmissionReader(Dictionary.load()).read(file, asOf);
        if (reading.submission() == null) {
            spec.commandLine()
                    .getErr()
                    .print(FormReport.of(file.toString(), reading.problems(), reading.total(), common.language()));
        }
        return new Earlier(text, json, asOf, reading.submission());
    }

    private static JsonNode tree(String text) {
        try {
            return Json.mapper().readTree(text);
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
