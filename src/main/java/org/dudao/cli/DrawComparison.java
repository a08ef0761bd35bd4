package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.io.Manifest;
import org.dudao.io.RegularFile;
import org.dudao.report.Language;
import org.dudao.sampling.DrawLog;
import org.dudao.sampling.Stratum;

/**
 * Compares the files next to the log of a draw with those of the repeated draw.
 *
 * @param differences the differences, in the output language
 * @param compared the files compared
 */
record DrawComparison(List<String> differences, String compared) {
    private static final int SHOWN = 10;

    /** Compares; a log that was moved has no files next to it. */
    static DrawComparison beside(Path log, DrawLog again, List<Stratum> strata, Language language) throws IOException {
        Path folder = log.toAbsolutePath().getParent();
        Manifest manifest = Manifest.read(folder);
        Map<String, String> differences = new LinkedHashMap<>();
        boolean listed = Files.exists(folder.resolve(Manifest.FILE), LinkOption.NOFOLLOW_LINKS);
        if (listed && manifest == null) {
            differences.put(Manifest.FILE, language.pick("不能读取：", "cannot be read: "));
        }
        Map<String, byte[]> made = SampleFiles.of(again, strata, languageOf(manifest, language));
        made.remove(SampleFiles.LOG); // compared as given, whatever its name
        int compared = 0;
        for (Map.Entry<String, byte[]> one : made.entrySet()) {
            Path file = folder.resolve(one.getKey());
            boolean there = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            if (there && !Arrays.equals(RegularFile.bytes(file, RegularFile.MADE_BY_PROGRAM), one.getValue())) {
                differences.put(one.getKey(), language.pick("被改动：", "altered: "));
            } else if (!there && listed) {
                differences.put(one.getKey(), language.pick("缺少：", "missing: "));
            }
            compared += there ? 1 : 0;
        }
        return new DrawComparison(
                differences.entrySet().stream()
                        .map(e -> e.getValue() + e.getKey())
                        .toList(),
                compared == 0
                        ? language.pick(
                                "只核对了抽取记录：旁边没有其他文件。", "Only the log was compared: there is no other file next to it.")
                        : language.pick(
                                "旁边的 " + compared + " 个文件也逐字节相同。", compared + " files next to it are identical."));
    }

    /** Lists elements of the first set that are missing from the second. */
    static void list(String title, Set<String> these, Set<String> others, PrintWriter out) {
        List<String> only =
                these.stream().filter(s -> !others.contains(s)).sorted().toList();
        if (!only.isEmpty()) {
            out.println("  " + title + only.stream().limit(SHOWN).collect(Collectors.joining("、"))
                    + (only.size() > SHOWN ? "……(" + only.size() + ")" : ""));
        }
    }

    private static Language languageOf(Manifest manifest, Language language) {
        return Arrays.stream(Language.values())
                .filter(l -> manifest != null && l.tag().equals(manifest.lang()))
                .findFirst()
                .orElse(language);
    }
}
