package org.dudao.statements;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Attestation;
import org.dudao.assessment.OnsiteFinding;
import org.dudao.assessment.StatedAnswer;
import org.dudao.assessment.Statements;
import org.dudao.assessment.Waiver;
import org.dudao.facts.BilingualText;
import org.dudao.io.Sha256;
import org.dudao.standards.Json;
import org.dudao.submission.SubmittedWorkbook;
import org.dudao.submission.json.FileKind;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads waivers and attestations: a YAML list, the first sheet of a workbook, or a filled-in checklist of {@code dudao visit}, told apart by
 * their contents.
 */
public final class StatementReader {
    private static final BilingualText WAIVERS = new BilingualText(".yaml 或 .xlsx 豁免清单", "waivers in .yaml or .xlsx");
    private static final BilingualText ATTESTATIONS = new BilingualText(
            ".yaml 或 .xlsx 核查清单，或填好的现场核查表", "attestations in .yaml or .xlsx, or a filled-in checklist");

    private static final BilingualText ANSWERS = new BilingualText(".yaml 或 .xlsx 情况说明清单", "answers in .yaml or .xlsx");

    private final String name;
    private final byte[] bytes;
    private final Problems problems = new Problems();

    private StatementReader(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * The result of reading a file.
     *
     * @param statements null where there are problems
     * @param problems in the order of the file; at most {@link Problems#KEPT} of them
     * @param total the number of all problems
     */
    public record Read(@Nullable Statements statements, List<InputProblem> problems, int total) {}

    /**
     * Reads waivers.
     *
     * @param name of the file, which problems and assessments state
     */
    public static Read waivers(String name, byte[] bytes) throws IOException {
        return new StatementReader(name, bytes).waivers();
    }

    /**
     * Reads attestations and on-site findings.
     *
     * @param name of the file, which problems and assessments state
     */
    public static Read attestations(String name, byte[] bytes) throws IOException {
        return new StatementReader(name, bytes).attestations();
    }

    /**
     * Reads answers to queries.
     *
     * @param name of the file, which problems state
     */
    public static Read answers(String name, byte[] bytes) throws IOException {
        return new StatementReader(name, bytes).answers();
    }

    private Read answers() throws IOException {
        List<StatedAnswer> answers = new ArrayList<>();
        EntryReader entries = new EntryReader(problems);
        for (StatedLine line : lines(StatedField.ANSWER, ANSWERS)) {
            StatedAnswer answer = entries.answer(line);
            if (answer != null) {
                answers.add(answer);
            }
        }
        return read(new Statements(List.of(), List.of(), List.of(), answers, List.of(input(Statements.ANSWERS))));
    }

    private Read waivers() throws IOException {
        List<Waiver> waivers = new ArrayList<>();
        EntryReader entries = new EntryReader(problems);
        for (StatedLine line : lines(StatedField.WAIVER, WAIVERS)) {
            Waiver waiver = entries.waiver(line);
            if (waiver != null) {
                waivers.add(waiver);
            }
        }
        return read(new Statements(waivers, List.of(), List.of(), List.of(input(Statements.WAIVERS))));
    }

    private Read attestations() throws IOException {
        if (startsWith('{')) {
            return read(visitFile());
        }
        try (XSSFWorkbook workbook = FileKind.isZip(bytes) ? book(ATTESTATIONS) : null) {
            if (workbook != null && VisitBook.is(workbook)) {
                return read(seen(VisitBook.read(name, workbook, problems)));
            }
        }
        List<Attestation> attestations = new ArrayList<>();
        EntryReader entries = new EntryReader(problems);
        for (StatedLine line : lines(StatedField.ATTESTATION, ATTESTATIONS)) {
            Attestation attestation = entries.attestation(line);
            if (attestation != null) {
                attestations.add(attestation);
            }
        }
        return read(attested(attestations, List.of()));
    }

    private Read read(@Nullable Statements statements) {
        return new Read(problems.isEmpty() ? statements : null, problems.kept(), problems.total());
    }

    private Statements seen(VisitAnswers answers) {
        return attested(answers.attestations(), answers.onsite());
    }

    private Statements attested(List<Attestation> attestations, List<OnsiteFinding> onsite) {
        return new Statements(List.of(), attestations, onsite, List.of(input(Statements.ATTESTATIONS)));
    }

    private Assessment.InputRef input(String kind) {
        return new Assessment.InputRef(kind, name, Sha256.of(bytes));
    }

    private List<StatedLine> lines(List<StatedField> fields, BilingualText expected) throws IOException {
        if (!problems.isEmpty()) {
            return List.of();
        } else if (FileKind.isOle(bytes)) {
            unfit(new BilingualText("这是旧的 .xls 工作簿", "It is an old .xls workbook"), expected);
            return List.of();
        } else if (!FileKind.isZip(bytes)) {
            return YamlLines.read(name, bytes, fields, problems);
        }
        try (XSSFWorkbook workbook = book(expected)) {
            return workbook == null ? List.of() : SheetLines.read(name, workbook.getSheetAt(0), fields, problems);
        }
    }

    private @Nullable XSSFWorkbook book(BilingualText expected) throws IOException {
        try {
            return SubmittedWorkbook.open(name, bytes);
        } catch (SubmittedWorkbook.Unfit e) {
            unfit(e.reason(), expected);
            return null;
        }
    }

    private @Nullable Statements visitFile() {
        VisitFile file;
        try {
            file = Json.mapper().readValue(new String(bytes, StandardCharsets.UTF_8), VisitFile.class);
        } catch (JsonProcessingException e) {
            file = null;
        }
        if (file == null || !file.isWhole()) {
            unfit(
                    new BilingualText("不是现场核查表保存的文件，或已损坏", "It is not a file saved by the checklist, or damaged"),
                    ATTESTATIONS);
            return null;
        }
        VisitAnswers answers = new VisitAnswers(file.township(), problems);
        for (VisitFile.Line line : file.lines()) {
            answers.line(line.line(), typed(line.line().text(), column -> switch (column) {
                case RESULT -> line.result();
                case OBSERVED -> line.observed();
                case INSPECTOR -> line.inspector();
                case ON -> line.on();
                case REMARKS -> line.remarks();
                case ITEM, STANDARD -> null;
            }));
        }
        for (VisitFile.Free line : file.free()) {
            answers.free(line.school(), typed(String.valueOf(line.text()), column -> switch (column) {
                case ITEM -> line.text();
                case INSPECTOR -> line.inspector();
                case ON -> line.on();
                case STANDARD -> line.standard();
                case RESULT, OBSERVED, REMARKS -> null;
            }));
        }
        return seen(answers);
    }

    /** The answers of a line, whose place is its own text. */
    private VisitAnswers.Typed typed(
            String line, java.util.function.Function<VisitAnswers.Column, @Nullable String> answers) {
        return new VisitAnswers.Typed(
                column -> {
                    String text = answers.apply(column);
                    return text == null ? "" : text.strip();
                },
                column -> name + "：" + line);
    }

    private boolean startsWith(char first) {
        for (byte one : bytes) {
            if (one == first) {
                return true;
            } else if (one > ' ' || (one & 0xFF) > 0xEF) {
                return false;
            }
        }
        return false;
    }

    private void unfit(BilingualText reason, BilingualText expected) {
        problems.add(
                "unreadable",
                name,
                "",
                reason,
                expected,
                new BilingualText("另存为 .xlsx，或重新导出。", "Save it as .xlsx, or export it again."));
    }
}
