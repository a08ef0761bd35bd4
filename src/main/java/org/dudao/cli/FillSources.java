package org.dudao.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dictionary;
import org.dudao.form.FormData;
import org.dudao.form.FormSource;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.report.InputProblemReport;
import org.dudao.report.Language;
import org.dudao.report.ReadingNotes;
import org.dudao.submission.FormConverter;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.workbook.FormFile;
import picocli.CommandLine;

/** Reads the data that a form is filled in from; what each file is, is decided by its content. */
final class FillSources {
    /** Numbers as they are written: 3.10 is no 3.1 on a form. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final LocalDate asOf;
    private final Language language;
    private final CommandLine.Model.CommandSpec spec;
    private final FormData data = new FormData();
    private String submitted = "";

    FillSources(LocalDate asOf, Language language, CommandLine.Model.CommandSpec spec) {
        this.asOf = asOf;
        this.language = language;
        this.spec = spec;
    }

    /** The data of some files; null if one cannot be read, which is reported. */
    FormData read(List<Path> files) throws IOException {
        for (Path file : files) {
            if (!add(file)) {
                return null;
            }
        }
        BilingualText contradiction = data.contradiction();
        if (contradiction != null) {
            spec.commandLine().getErr().println(language.pick(contradiction));
            return null;
        }
        if (!submitted.isEmpty() && data.isOfAnotherSubmission(submitted)) {
            spec.commandLine()
                    .getErr()
                    .println(language.pick(
                            "注意：评估结果不是由这份报送数据得出的（文件不同）。",
                            "Note: the assessment was not made from this submission (the files differ)."));
        }
        return data;
    }

    private boolean add(Path file) throws IOException {
        if (Files.isDirectory(file) || FileFault.reading(file, () -> FormFile.isForm(file))) {
            return submission(file);
        }
        String text = FileFault.reading(file, () -> RegularFile.text(file, RegularFile.MADE_BY_PROGRAM));
        JsonNode tree =
                FileFault.reading(file, () -> MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text));
        FormSource kind = FormSource.recognise(tree);
        if (kind == FormSource.SUBMISSION) {
            return submission(file);
        } else if (kind == null) {
            spec.commandLine()
                    .getErr()
                    .println(language.pick(
                            "不是报送数据、assessment.json、score.json 或台账的 JSON：" + file + "。请核对文件。",
                            "Not a submission, an assessment.json, a score.json or a ledger's JSON: " + file
                                    + ". Check the file."));
            return false;
        }
        put(kind, tree, file);
        return true;
    }

    private boolean submission(Path file) throws IOException {
        Dictionary dictionary = Dictionary.load();
        Reading reading = new SubmissionReader(dictionary).read(file, asOf);
        if (reading.submission() == null) {
            spec.commandLine()
                    .getErr()
                    .print(InputProblemReport.of(file.toString(), reading.problems(), reading.total(), language));
            return false;
        }
        spec.commandLine().getErr().print(ReadingNotes.of(reading.submission().notes(), language));
        String json = FileFault.reading(file, () -> new FormConverter(dictionary).toJson(file));
        submitted = reading.submission().sha256();
        put(FormSource.SUBMISSION, MAPPER.readTree(json), file);
        return true;
    }

    private void put(FormSource kind, JsonNode tree, Path file) {
        if (!data.add(kind, tree)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    language.pick(
                            "给出了两个" + kind.words().zh() + "，只能有一个：" + file,
                            "There is more than one of this kind ("
                                    + kind.words().en() + "): " + file));
        }
    }
}
