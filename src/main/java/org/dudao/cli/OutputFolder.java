package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dudao.io.FileFault;
import org.dudao.io.Manifest;
import org.dudao.io.RunFolder;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.report.annotated.AnnotatedWorkbook;
import org.dudao.report.sheet.LetterList;
import org.dudao.report.sheet.TypedCells;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/** Writes a run's documents into its folder, and reports the changed files found there. */
final class OutputFolder {
    private static final int WIDTH = 80;
    private static final int SHOWN = 8;

    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private OutputFolder(Language language) {
        this.language = language;
    }

    /**
     * Writes documents into a folder; other files in it are kept.
     *
     * @param documents their bytes by name: a file's, or a folder's and a file's, such as {@code packs/S1.xlsx}
     * @param manifest the manifest of the run, without its files
     * @return the values carried over and files kept, in lines; empty if there are none
     */
    static String write(Path folder, Map<String, byte[]> documents, Manifest manifest, Language language)
            throws IOException {
        return write(folder, documents, manifest, EarlierCheck.NONE, language);
    }

    /**
     * Writes documents into a folder; other files in it are kept.
     *
     * @param earlier the check before: its assessment is kept if it lies in the folder, and what was typed beside it is carried over
     */
    static String write(
            Path folder, Map<String, byte[]> documents, Manifest manifest, EarlierCheck earlier, Language language)
            throws IOException {
        documents.keySet().forEach(RunFolder::mustStayInside);
        return FileFault.writing(folder, () -> put(folder, documents, manifest, earlier, language));
    }

    private static String put(
            Path folder, Map<String, byte[]> documents, Manifest manifest, EarlierCheck earlier, Language language)
            throws IOException {
        try (RunFolder run = RunFolder.open(folder)) {
            for (Map.Entry<String, byte[]> document : documents.entrySet()) {
                run.put(document.getKey(), document.getValue());
                if (isFilledIn(document.getKey())) {
                    run.fillIn(document.getKey());
                }
            }
            Map<String, Path> changed = run.changed(TypedCells::isFilledIn);
            Map<String, Path> elsewhere = new TreeMap<>(earlier.files(folder, documents.keySet()));
            elsewhere.keySet().removeAll(changed.keySet());
            TypedCells.Carried carried =
                    changed.isEmpty() && elsewhere.isEmpty() ? null : TypedCells.of(changed, elsewhere, run.put());
            if (carried != null) {
                for (Map.Entry<String, byte[]> file : carried.files().entrySet()) {
                    run.carry(file.getKey(), file.getValue());
                }
                carried.same().forEach(run::leave);
            }
            String assessment = earlier.within(folder);
            if (assessment != null) {
                run.preserve(assessment);
            }
            List<RunFolder.Kept> kept = run.replace(manifest);
            return new OutputFolder(language).text(carried, kept, assessment);
        }
    }

    /** Whether a document is filled in by people after the run. */
    static boolean isFilledIn(String path) {
        return TypedCells.isFilledIn(path) || path.equals(AnnotatedWorkbook.FILE) || path.equals(LetterList.FILE);
    }

    /** Reports the files kept by a run that carries nothing over. */
    static String report(List<RunFolder.Kept> kept, Language language) {
        return report(null, kept, language);
    }

    /** Reports what was carried over into a run's files, and the files kept. */
    static String report(TypedCells.Carried carried, List<RunFolder.Kept> kept, Language language) {
        return new OutputFolder(language).text(carried, kept, null);
    }

    private String text(TypedCells.Carried carried, List<RunFolder.Kept> all, @Nullable String assessment) {
        if (carried != null) {
            carried.cells()
                    .forEach((file, cells) -> line(language.pick(
                            "已带入原来填写的 " + cells + " 处：" + file,
                            "Filled cells carried over: " + cells + " from " + file)));
            left(carried.left());
        }
        all.stream()
                .filter(k -> k.path().equals(assessment))
                .forEach(k -> line(language.pick(
                        "上次的评估结果保存为：" + k.kept() + "（验证本次结果时用作 --baseline）",
                        "The earlier assessment is kept as " + k.kept()
                                + " (the --baseline by which to verify this one)")));
        List<RunFolder.Kept> kept =
                all.stream().filter(k -> !k.path().equals(assessment)).toList();
        kept(
                kept.stream().filter(RunFolder.Kept::replaced).toList(),
                language.pick(
                        "已有的文件被改动过，或不是本程序写的；未覆盖，原样保存：",
                        "Files that had been changed, or that no run had written, were not overwritten but kept:"));
        kept(
                kept.stream().filter(k -> !k.replaced()).toList(),
                language.pick("本次没有生成的旧文件，已移到：", "Files of the last run that this one does not write were moved to:"));
        return text.toString();
    }

    private void left(List<TypedCells.LeftOver> left) {
        if (left.isEmpty()) {
            return;
        }
        line(language.pick("没有带入的（见保存的原文件）：", "Not carried over (see the files kept):"));
        for (TypedCells.LeftOver one : left.stream().limit(SHOWN).toList()) {
            String value = one.value().isEmpty()
                    ? ""
                    : language.pick("“", "\"") + Texts.shown(one.value().replace('\n', ' ')) + language.pick("”", "\"");
            line("  " + one.file() + (one.about() == null ? "" : " " + language.pick(one.about())) + value
                    + language.pick("：", ": ") + language.pick(one.why()));
        }
        more(left.size());
    }

    private void kept(List<RunFolder.Kept> kept, String heading) {
        if (kept.isEmpty()) {
            return;
        }
        line(heading);
        kept.stream().limit(SHOWN).forEach(k -> line("  " + k.kept()));
        more(kept.size());
    }

    private void more(int count) {
        if (count > SHOWN) {
            line(language.pick("  ……共 " + count + " 处", "  … " + count + " in all"));
        }
    }

    private void line(String line) {
        text.append(TerminalWidth.wrap(Texts.printable(line), WIDTH, "    ")).append('\n');
    }
}
