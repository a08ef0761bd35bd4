package org.dudao.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dudao.assessment.Assessor;
import org.dudao.facts.Dictionary;
import org.dudao.io.YamlTree;
import org.dudao.rules.RuleBase;
import org.dudao.rules.TextRules;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.jspecify.annotations.Nullable;

/**
 * A page of {@code rules/narrative/} with its examples.
 *
 * @param name of the page, and of the rules beside it
 */
record VerdictPage(String name, List<Example> examples) {
    private static final Path FOLDER = Path.of("rules/narrative");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Assessor ASSESSOR = new Assessor(CATALOGUE, RuleBase.load(), "test");

    /**
     * A text, and the numbers of it of which the verdict of the page is said.
     *
     * @param given the data of the submission; null if there is none
     * @param isOutside whether the text is not of education
     */
    record Example(String name, @Nullable Submission given, boolean isOutside, String text, List<String> expect) {
        /** The numbers of which a verdict is said by some rules. */
        List<String> numbers(String verdict, TextRules rules) {
            String head = isOutside ? "甲镇林业工作总结\n" : "甲镇教育工作总结\n学校、学生、教师、幼儿都有进步。\n";
            try {
                Audit audit = Audit.of(
                        SummaryFile.read("总结.txt", (head + text).getBytes(StandardCharsets.UTF_8)),
                        new TextJudge(CATALOGUE, rules, ASSESSOR),
                        given,
                        List.of(),
                        DAY);
                return audit.verdicts().stream()
                        .filter(one -> one.verdict().equals(verdict) && one.isCertain())
                        .map(one -> one.claim().number().span())
                        .map(span -> audit.summary().text().substring(span.from(), span.to()))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The verdict that the page is about, such as {@code CONTRADICTS_DATA}. */
    String verdict() {
        return name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    /** The rules of the page. */
    String drl() throws IOException {
        return Files.readString(FOLDER.resolve(name + ".drl"));
    }

    /** All pages, in order of their names. */
    static List<VerdictPage> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".drl"))
                    .sorted()
                    .map(file -> read(file.replace(".drl", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VerdictPage read(String name) {
        Path file = FOLDER.resolve(name + ".yaml");
        List<String> problems = new ArrayList<>();
        try {
            YamlTree tree = Objects.requireNonNull(YamlTree.parse(file.toString(), Files.readString(file), problems));
            List<Example> examples = StreamSupport.stream(
                            tree.json().path("examples").spliterator(), false)
                    .map(VerdictPage::example)
                    .toList();
            if (!problems.isEmpty()) {
                throw new IllegalStateException(String.join("\n", problems));
            }
            return new VerdictPage(name, examples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(JsonNode json) {
        return new Example(
                json.path("name").asText(),
                json.has("given") ? submission(json.path("given")) : null,
                json.path("outside").asBoolean(),
                json.path("text").asText(),
                StreamSupport.stream(json.path("expect").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    private static Submission submission(JsonNode given) {
        ObjectNode whole = Json.mapper().createObjectNode();
        whole.put("format", "dudao-submission/1");
        whole.putObject("township")
                .put("code", "990101001")
                .put("name", "甲镇")
                .put("countyCode", "990101")
                .put("schoolYear", "2025-2026");
        given.properties().forEach(one -> {
            if (one.getKey().equals("township")) {
                ((ObjectNode) whole.path("township")).setAll((ObjectNode) one.getValue());
            } else {
                whole.set(one.getKey(), one.getValue());
            }
        });
        Reading reading = new SubmissionReader(Dictionary.load())
                .read("submission.json", whole.toString().getBytes(StandardCharsets.UTF_8), DAY);
        if (reading.submission() == null) {
            throw new IllegalStateException(String.valueOf(reading.problems()));
        }
        return reading.submission();
    }
}
