package org.dudao.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.report.Language;
import org.dudao.standards.Json;
import org.dudao.submission.Submission;

/**
 * The text of an earlier assessment: a file's, or one line of many.
 *
 * @param text null if it was not found
 * @param line whether it is one of many
 * @param refused the reason and the correction if there is none; null if the submission's problems are the reason
 */
record AssessmentText(String text, boolean line, String refused) {
    /** Far above any assessment of the largest township. */
    private static final int LONGEST = 1 << 26;

    private static final int SHOWN = 10;
    private static final int NINE = 9;

    /**
     * Finds the text.
     *
     * @param code the township in a file of many; null for that of the submission
     * @param submission supplies the submission, or null if it cannot be read
     */
    static AssessmentText read(Path file, String code, Supplier<Submission> submission, Language language)
            throws IOException {
        boolean zipped = FileFault.reading(file, () -> isZipped(file));
        if (zipped || file.toString().toLowerCase(Locale.ROOT).endsWith(".ndjson")) {
            Submission of = submission.get();
            return of == null
                    ? new AssessmentText(null, true, null)
                    : ofMany(
                            file,
                            zipped,
                            code == null ? of.dataset().township().code() : code,
                            of.year().toString(),
                            language);
        }
        return ofOne(file);
    }

    /**
     * Finds the text without a submission.
     *
     * @param code the township in a file of many; null if none is named
     */
    static AssessmentText read(Path file, String code, Language language) throws IOException {
        boolean zipped = FileFault.reading(file, () -> isZipped(file));
        if (!zipped && !file.toString().toLowerCase(Locale.ROOT).endsWith(".ndjson")) {
            return ofOne(file);
        } else if (code == null) {
            return new AssessmentText(
                    null,
                    true,
                    language.pick(
                            "请用 --township 指定其中的哪个乡镇：" + file, "Name the township in it with --township: " + file));
        }
        return ofMany(file, zipped, code.length() > NINE ? code.substring(0, NINE) : code, null, language);
    }

    private static AssessmentText ofOne(Path file) throws IOException {
        return FileFault.reading(file, () -> {
            if (Files.size(file) > LONGEST) {
                throw tooLong();
            }
            return new AssessmentText(RegularFile.text(file, RegularFile.MADE_BY_PROGRAM), false, null);
        });
    }

    private static boolean isZipped(Path file) throws IOException {
        try (InputStream in = RegularFile.open(file)) {
            return in.read() == 0x1F && in.read() == 0x8B;
        }
    }

    private static AssessmentText ofMany(Path file, boolean zipped, String code, String year, Language language)
            throws IOException {
        return FileFault.reading(file, () -> search(file, zipped, code, year, language));
    }

    /**
     * Searches a file of many.
     *
     * @param year the school year; null for any
     */
    private static AssessmentText search(Path file, boolean zipped, String wanted, String year, Language language)
            throws IOException {
        List<String> others = new ArrayList<>();
        try (InputStream raw = new BufferedInputStream(RegularFile.open(file), 1 << 16);
                InputStream in = zipped ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16) : raw) {
            for (String line = next(in); line != null; line = next(in)) {
                if (!line.contains(wanted) && others.size() >= SHOWN) {
                    continue; // another township, with enough of them listed already
                }
                JsonNode head = head(line);
                String township = head.at("/township/code").asText();
                boolean ofYear =
                        year == null || head.path("schoolYear").asText().equals(year);
                if (township.equals(wanted) && ofYear) {
                    return new AssessmentText(line, true, null);
                } else if (head.path("kind").asText().equals("township") && others.size() < SHOWN) {
                    others.add(township + "-" + head.path("schoolYear").asText());
                }
            }
        }
        String which = year == null ? wanted : wanted + "-" + year;
        String has = others.isEmpty() ? language.pick("没有任何乡镇", "none") : String.join(language.pick("、", ", "), others);
        return new AssessmentText(
                null,
                true,
                language.pick(
                        "其中没有 " + which + " 的评估结果：" + file + "。其中有：" + has + "。请核对文件，或用 --township 指定乡镇。",
                        "It contains no assessment of " + which + ": " + file + ". It contains: " + has
                                + ". Check the file, or name the township with --township."));
    }

    private static JsonNode head(String line) throws JacksonException {
        return Json.mapper().readTree(line).path("assessment");
    }

    /** A line with its line feed; null at the end. */
    private static String next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 16);
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            } else if (line.size() > LONGEST) {
                throw tooLong();
            }
        }
        return line.size() == 0
                ? null
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(line.toByteArray()))
                        .toString();
    }

    private static IOException tooLong() {
        return new IOException("评估结果过长，不是本程序生成的 / the assessment is too long to be one of dudao");
    }
}
