package org.dudao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.io.FileFault;
import org.dudao.io.Manifest;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.report.InputProblemReport;
import org.dudao.report.Language;
import org.dudao.report.score.EvidenceDirectory;
import org.dudao.report.score.ScoreWorkbook;
import org.dudao.score.RankPlace;
import org.dudao.score.Score;
import org.dudao.score.ScoreJson;
import org.dudao.score.ScoreSheet;
import org.dudao.score.ScoreSheetReader;
import org.dudao.score.Scorer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The score sheet given to a command. */
final class ScoreOption {
    /** The kind of input in a manifest. */
    static final String KIND = "score";

    @Option(
            names = "--score",
            paramLabel = "FILE.xlsx",
            description = {
                "本局的评分表（dudao score template 生成）：按核查结果计分，写出 score.xlsx、score.json",
                "the bureau's score sheet (made by dudao score template): gives points by the verdicts"
            })
    private Path file;

    private byte[] bytes;

    /** The file; null if none is given. */
    @Nullable
    Path file() {
        return file;
    }

    /**
     * Reads the sheet.
     *
     * @return null if it has problems, which are printed
     */
    @Nullable
    ScoreSheet read(CommonOptions common, CommandLine.Model.CommandSpec spec) throws IOException {
        if (!Files.exists(file)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), common.language().pick("没有这个文件：", "File not found: ") + file);
        }
        bytes = FileFault.reading(file, () -> RegularFile.bytes(file, StatementFiles.LARGEST));
        String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
        ScoreSheetReader.Read read = ScoreSheetReader.of(name, bytes, common.catalogue());
        if (read.sheet() == null) {
            spec.commandLine()
                    .getErr()
                    .print(InputProblemReport.of(file.toString(), read.problems(), read.total(), common.language()));
        }
        return read.sheet();
    }

    /** Refuses a sheet with the points of one township for several. */
    void mustFit(@Nullable ScoreSheet sheet, int submissions, Language language, CommandLine.Model.CommandSpec spec) {
        if (sheet != null && submissions > 1 && sheet.isFilledIn()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    language.pick(
                            "评分表里填了自评、核查或最终得分，只能用于一个乡镇：" + file + "。请逐个乡镇核查，或用空的评分表。",
                            "The score sheet holds points given to one township: " + file
                                    + ". Check one submission at a time, or use an empty sheet."));
        }
    }

    /** Whether each final point that departs from the computed ones has its reason; prints those that have none. */
    boolean hasReasons(Score score, CommonOptions common, CommandLine.Model.CommandSpec spec) {
        List<Score.Item> without =
                score.items().stream().filter(Score.Item::isUnexplained).toList();
        without.forEach(item -> spec.commandLine()
                .getErr()
                .println(common.language()
                        .pick(
                                file + "：" + item.id() + " 最终得分 " + item.last() + " 与系统计分（" + item.got() + "至"
                                        + item.got().add(item.open()) + "）不同，没有写改动理由。请在“改动理由”中写明。",
                                file + ": " + item.id() + ": the final points, " + item.last()
                                        + ", depart from the computed ones ("
                                        + item.got() + " to " + item.got().add(item.open())
                                        + ") without a reason. Give it in the column Reason.")));
        return without.isEmpty();
    }

    /** The score of an assessment that is judged alone. */
    static Score score(ScoreSheet sheet, Assessment assessment, CommonOptions common) throws IOException {
        return new Scorer(sheet, common.catalogue()).score(assessment, Map.<String, RankPlace>of());
    }

    /** The documents about a score. */
    Map<String, byte[]> documents(ScoreSheet sheet, Assessment assessment, Score score, CommonOptions common)
            throws IOException {
        return Map.of(
                EvidenceDirectory.FILE,
                EvidenceDirectory.of(sheet, assessment, common.catalogue(), common.language()),
                ScoreJson.FILE,
                ScoreJson.of(score).getBytes(StandardCharsets.UTF_8),
                ScoreWorkbook.FILE,
                ScoreWorkbook.of(bytes, score, common.language()));
    }

    /** The sheet as an input of a manifest. */
    List<Manifest.Input> inputs() throws IOException {
        return file == null
                ? List.of()
                : List.of(new Manifest.Input(
                        KIND,
                        String.valueOf(file.toAbsolutePath().normalize().getFileName()),
                        FileFault.reading(file, () -> Sha256.of(file))));
    }
}
