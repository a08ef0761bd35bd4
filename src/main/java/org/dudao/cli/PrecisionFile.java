package org.dudao.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.report.Language;
import org.dudao.standards.Json;
import picocli.CommandLine;

/** What re-checks said of standards, as {@code ledger stats standards --json} writes it. */
final class PrecisionFile {
    private static final String FORMAT = "dudao-precision/1";

    private PrecisionFile() {}

    /**
     * Reads a file.
     *
     * @return a sentence for each standard that was re-checked, by id
     * @throws CommandLine.ParameterException if it is none
     */
    static Map<String, String> read(Path file, Language language, CommandLine.Model.CommandSpec spec)
            throws IOException {
        byte[] bytes = FileFault.reading(file, () -> RegularFile.bytes(file, StatementFiles.LARGEST));
        Map<String, String> words = new LinkedHashMap<>();
        JsonNode root = tree(bytes);
        if (!root.path("format").asText().equals(FORMAT)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    language.pick(
                                    "--precision 应是 dudao ledger stats standards --json 的输出：",
                                    "--precision takes the output of dudao ledger stats standards --json: ")
                            + file);
        }
        String on = root.path("on").asText();
        for (JsonNode one : root.path("standards")) {
            words.put(one.path("standard").asText(), sentence(one, on, language));
        }
        return words;
    }

    private static JsonNode tree(byte[] bytes) throws IOException {
        try {
            JsonNode tree = Json.mapper().readTree(bytes);
            return tree == null ? Json.mapper().createObjectNode() : tree;
        } catch (JsonProcessingException e) {
            return Json.mapper().createObjectNode();
        }
    }

    private static String sentence(JsonNode one, String on, Language language) {
        int cases = one.path("cases").asInt();
        String percent = one.path("confirmedPercent").isTextual()
                ? language.pick("（", " (") + one.path("confirmedPercent").asText() + language.pick("%）", " %)")
                : "";
        return language.pick(
                "截至 " + on + " 复查 " + cases + " 例：问题属实 " + one.path("confirmed").asInt() + " 例" + percent + "，数据有误 "
                        + one.path("dataError").asInt() + " 例，规则有误 "
                        + one.path("ruleWrong").asInt() + " 例，法律规定不清 "
                        + one.path("lawUnclear").asInt() + " 例",
                cases + " cases until " + on + ": confirmed "
                        + one.path("confirmed").asInt() + percent
                        + ", data error " + one.path("dataError").asInt() + ", rule wrong "
                        + one.path("ruleWrong").asInt() + ", law unclear "
                        + one.path("lawUnclear").asInt());
    }
}
