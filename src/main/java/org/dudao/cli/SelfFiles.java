package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.SelfReturn;
import org.dudao.io.FileFault;
import org.dudao.io.Manifest;
import org.dudao.io.RegularFile;
import org.dudao.report.InputProblemReport;
import org.dudao.statements.SelfReader;
import org.dudao.submission.Submission;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The self-assessments given to a command: each is compared with the verdicts of its own township. */
final class SelfFiles {
    @Option(
            names = "--self",
            paramLabel = "FILE.xlsx",
            description = {
                "被督导单位填好的对照标准自评表（--documents self 生成），与核查结果逐项对照，不改变判定；可给出几个",
                "a self-assessment (made by --documents self) as it was filled in: compared with the verdicts, which it does not"
                        + " change; may be repeated"
            })
    private List<Path> files = new ArrayList<>();

    /** The files given. */
    List<Path> files() {
        return files;
    }

    /**
     * Reads all files.
     *
     * @return by township and school year; null if any has problems, which are printed
     */
    Map<String, SelfReturn> read(CommonOptions common, CommandLine.Model.CommandSpec spec) throws IOException {
        Map<String, SelfReturn> all = new LinkedHashMap<>();
        boolean sound = true;
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw usage(spec, common.language().pick("没有这个文件：", "File not found: ") + file);
            }
            byte[] bytes = FileFault.reading(file, () -> RegularFile.bytes(file, StatementFiles.LARGEST));
            SelfReader.Read read = SelfReader.of(name(file), bytes);
            if (read.self() == null) {
                spec.commandLine()
                        .getErr()
                        .print(InputProblemReport.of(
                                file.toString(), read.problems(), read.total(), common.language()));
                sound = false;
                continue;
            }
            String whose = read.self().township() + "-" + read.self().schoolYear();
            if (all.put(whose, read.self()) != null) {
                throw usage(
                        spec,
                        common.language()
                                        .pick(
                                                "两份自评表是同一乡镇同一学年（" + whose + "）的，请只留一份：",
                                                "Two self-assessments are for " + whose + "; omit one of them: ")
                                + file);
            }
        }
        return sound ? all : null;
    }

    /** Refuses a self-assessment of a township and year that no submission is of. */
    void mustMatch(
            Map<String, SelfReturn> all,
            Iterable<Submission> submissions,
            CommonOptions common,
            CommandLine.Model.CommandSpec spec) {
        List<String> known = new ArrayList<>();
        submissions.forEach(one -> known.add(one.dataset().township().code() + "-" + one.year()));
        all.forEach((whose, self) -> {
            if (!known.contains(whose)) {
                throw usage(
                        spec,
                        common.language()
                                .pick(
                                        "--self 应是所核查乡镇同一学年的自评表：" + self.input().file() + " 是 " + whose + " 的，报送数据是 "
                                                + String.join("、", known) + " 的。",
                                        "--self must be of the township and school year checked: "
                                                + self.input().file() + " is for " + whose + ", but the data are for "
                                                + String.join(", ", known) + "."));
            }
        });
    }

    /** The assessment with its own self-assessment beside it, if there is one. */
    static Assessment beside(Map<String, SelfReturn> all, Assessment assessment) {
        Assessment.Head head = assessment.assessment();
        SelfReturn own = all.get(head.township().code() + "-" + head.schoolYear());
        return own == null ? assessment : own.beside(assessment);
    }

    /** The self-assessments that an assessment was made with, as inputs of a manifest. */
    static List<Manifest.Input> inputs(Assessment assessment) {
        return assessment.assessment().inputs().stream()
                .filter(input -> input.kind().equals(SelfReturn.KIND))
                .map(input -> new Manifest.Input(input.kind(), input.file(), input.sha256()))
                .toList();
    }

    private static String name(Path file) {
        return String.valueOf(file.toAbsolutePath().normalize().getFileName());
    }

    private static CommandLine.ParameterException usage(CommandLine.Model.CommandSpec spec, String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
