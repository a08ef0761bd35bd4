package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dudao.report.Language;
import org.dudao.submission.workbook.MappedFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The map of an office's own files, which together are one submission. */
final class MapOption {
    @Option(
            names = "--map",
            paramLabel = "MAP.yaml",
            description = {
                "各单位自己的表格与填报项的对应表（dudao map 生成）：给出的文件合为一份报送数据",
                "the map of an office's own tables (made by dudao map): the files given are one submission"
            })
    private @Nullable Path map;

    /** Whether one is given. */
    boolean isGiven() {
        return map != null;
    }

    /** The submissions that the files of a command are. */
    List<GivenSubmission> submissions(List<Path> files, Language language, CommandLine.Model.CommandSpec spec) {
        return map == null
                ? files.stream().map(GivenSubmission::of).toList()
                : List.of(new GivenSubmission(files.get(0), mapped(files, language, spec)));
    }

    /** The files with their map. */
    MappedFiles mapped(List<Path> files, Language language, CommandLine.Model.CommandSpec spec) {
        if (map == null || !Files.isRegularFile(map)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), language.pick("没有这个文件：", "File not found: ") + map);
        }
        long names = files.stream()
                .map(file -> file.toAbsolutePath().normalize().getFileName())
                .distinct()
                .count();
        if (names < files.size()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    language.pick(
                            "用 --map 的文件，名称不能相同。请改名后再给出。",
                            "The files of a map must have different names. Rename one of them."));
        }
        return new MappedFiles(map, files);
    }

    /**
     * Copies the map and the files into one folder, which is a submission by itself.
     *
     * @param folder an empty one
     */
    void gather(List<Path> files, Path folder, Language language, CommandLine.Model.CommandSpec spec)
            throws IOException {
        for (Path part : mapped(files, language, spec).parts()) {
            Files.copy(part, folder.resolve(part.toAbsolutePath().normalize().getFileName()));
        }
    }
}
