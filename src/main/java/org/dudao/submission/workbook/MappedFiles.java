package org.dudao.submission.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;
import org.dudao.io.RegularFile;
import org.dudao.submission.json.FileKind;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An office's own files with a map of their columns, together one submission.
 *
 * @param map the file of the map
 * @param files the office's files
 */
public record MappedFiles(Path map, List<Path> files) implements SubmittedTables {
    /** A map of a township's columns takes some 40 kB. */
    private static final int LARGEST = 1024 * 1024;

    private static final Pattern ENDING = Pattern.compile("(?i)\\.ya?ml$");

    /** In the order of their names, whatever the order of the arguments: the hash is that of the files one after the other. */
    public MappedFiles {
        files = files.stream()
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .toList();
    }

    /** Those of a folder with a map in it; null if it has none. */
    static @Nullable MappedFiles in(Path folder) throws IOException {
        Path map = map(folder);
        if (map == null) {
            return null;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return new MappedFiles(
                    map,
                    all.filter(file -> Files.isRegularFile(file)
                                    && !file.equals(map)
                                    && !name(file).startsWith("."))
                            .toList());
        }
    }

    /** The only map of a folder; null if it has none, or several. */
    static @Nullable Path map(Path folder) throws IOException {
        List<Path> maps = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(file -> ENDING.matcher(name(file)).find() && RegularFile.isRegular(file))
                    .toList()) {
                if (Files.size(file) <= LARGEST
                        && new String(RegularFile.bytes(file, LARGEST), StandardCharsets.UTF_8)
                                .contains(FormMap.FORMAT)) {
                    maps.add(file);
                }
            }
        }
        return maps.size() == 1 ? maps.get(0) : null;
    }

    @Override
    public String name() {
        return files.stream().map(MappedFiles::name).map(Texts::printable).collect(Collectors.joining("、"));
    }

    @Override
    public List<Path> parts() {
        return Stream.concat(Stream.of(map), files.stream()).toList();
    }

    @Override
    public @Nullable Path own() {
        return files.size() == 1 && !isTable(files.get(0)) ? files.get(0) : null;
    }

    @Override
    public Workbook open() throws IOException {
        Problems problems = new Problems();
        FormMap read = FormMapReader.read(Texts.printable(name(map)), RegularFile.text(map, LARGEST), problems);
        if (read == null) {
            throw new Workbook.Refused(problems.kept().get(0)); // nothing else can be said of these files
        }
        MappedWorkbook workbook = new MappedWorkbook(problems);
        Set<Path> used = new LinkedHashSet<>();
        try {
            for (FormMap.Sheet sheet : read.sheets()) {
                Path file = file(sheet, read, problems);
                if (file != null) {
                    used.add(file);
                    workbook.add(read, sheet, file);
                }
            }
            workbook.finish(read, used.size() > 1);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
        files.stream()
                .filter(file -> !used.contains(file))
                .forEach(file -> problems.add(
                        "not-in-map",
                        Texts.printable(name(file)),
                        "",
                        new BilingualText("对应表没有提到这个文件", "The map does not name this file"),
                        new BilingualText("对应表中的文件", "a file that the map names"),
                        new BilingualText(
                                "用 dudao map 把它加进对应表，或不要给出这个文件。",
                                "Make a map with this file by dudao map, or do not give the file.")));
        return workbook;
    }

    /** The only file of a sheet's name, or the only file at all; null, with a problem, if there is none. */
    private @Nullable Path file(FormMap.Sheet sheet, FormMap read, Problems problems) {
        List<Path> named =
                files.stream().filter(file -> name(file).equals(sheet.file())).toList();
        if (named.isEmpty() && sheet.file().contains("*")) {
            named = files.stream()
                    .filter(file -> isLike(name(file), sheet.file()))
                    .toList();
        }
        boolean isAlone = files.size() == 1
                && read.sheets().stream().map(FormMap.Sheet::file).distinct().count() == 1;
        if (named.isEmpty() && isAlone) {
            return files.get(0);
        } else if (named.size() == 1) {
            return named.get(0);
        }
        problems.add(
                "no-file",
                read.name() + ":" + sheet.line(),
                Texts.shown(sheet.file()),
                named.isEmpty()
                        ? new BilingualText("没有给出对应表中的这个文件", "A file of the map was not given")
                        : new BilingualText("有几个文件合于这个名称", "Several files fit this name"),
                new BilingualText(
                        files.stream().map(MappedFiles::name).map(Texts::shown).collect(Collectors.joining("、")),
                        files.stream().map(MappedFiles::name).map(Texts::shown).collect(Collectors.joining(", "))),
                new BilingualText(
                        "给出这个文件；名称不同的，改对应表中的 file（可用 * 代表任意文字）。",
                        "Give this file; if it has another name, change `file` in the map, where * stands for any characters."));
        return null;
    }

    /** Whether a name is that of a pattern, in which {@code *} stands for any characters; in one pass, whatever the pattern. */
    static boolean isLike(String name, String pattern) {
        List<String> parts = List.of(pattern.split("\\*", -1));
        String last = parts.get(parts.size() - 1);
        if (!name.startsWith(parts.get(0)) || !name.endsWith(last)) {
            return false;
        }
        int at = parts.get(0).length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = name.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return at <= name.length() - last.length();
    }

    /**
     * Opens an office's file: a workbook, or one table.
     *
     * @throws Workbook.Refused if it is neither, damaged, or larger than any submission
     */
    public static Workbook open(Path file) throws IOException {
        if (isTable(file)) {
            return CsvWorkbook.ofFile(file);
        } else if (!FormFile.isForm(file) || Files.isDirectory(file)) {
            FileKind kind = Files.isRegularFile(file) ? FileKind.of(file) : null;
            throw new Workbook.Refused(new InputProblem(
                    kind == null ? "no-file" : "unknown-kind",
                    kind == null
                            ? new BilingualText("没有这个文件", "File not found")
                            : new BilingualText("不是表格", "Not a table"),
                    Texts.printable(name(file)),
                    "",
                    new BilingualText("Excel 工作簿（.xlsx、.xls）或 .csv 表格", "an Excel workbook or a .csv table"),
                    new BilingualText("检查文件名，或另存为 Excel 工作簿。", "Check the name, or save it as an Excel workbook.")));
        }
        return FormFile.open(file);
    }

    private static boolean isTable(Path file) {
        return CsvWorkbook.isTable(file);
    }

    private static String name(Path file) {
        return String.valueOf(file.toAbsolutePath().normalize().getFileName());
    }
}
