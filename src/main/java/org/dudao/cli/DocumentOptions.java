package org.dudao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.io.FileFault;
import org.dudao.io.Manifest;
import org.dudao.io.Sha256;
import org.dudao.report.Detail;
import org.dudao.report.Format;
import org.dudao.report.Language;
import org.dudao.report.LetterKind;
import org.dudao.report.bureau.BureauSettings;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which documents are written about a township, and by which bureau. */
final class DocumentOptions {
    private static final Set<Format> USUAL = EnumSet.of(Format.json, Format.md);

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "输出 ${COMPLETION-CANDIDATES}，默认 json,md / documents to write; json,md by default")
    private List<Format> formats;

    @Option(
            names = "--documents",
            paramLabel = "KIND",
            split = ",",
            description = {
                "督导公文 ${COMPLETION-CANDIDATES}（依次为督导通知书、自评报告、初步督导意见、督导意见书、限期整改通知书、督导报告）；--format docx 默认写 letter,rectification",
                "the letters of a supervision to write; --format docx writes letter,rectification by default"
            })
    private List<LetterKind> kinds;

    @Option(
            names = "--detail",
            paramLabel = "HOW",
            defaultValue = "brief",
            description =
                    "存在问题及改进措施 ${COMPLETION-CANDIDATES}：brief 正文几页、明细列入附件（默认），full 逐条写入正文 / a body of a few pages with annexes, or a sentence for each finding")
    private Detail detail;

    @CommandLine.Mixin
    private OfficeOptions office;

    @Option(
            names = "--packs",
            description = {
                "另按责任单位分发整改任务表，写入 packs/（每校一份，乡镇、县教育局、县政府各一份）；填好后用 dudao packs merge 并回",
                "also writes a pack of items per responsible party into packs/; merge returned packs with dudao packs merge"
            })
    private boolean packs;

    /** The first option given that asks for documents; null if none is. */
    String given() {
        boolean isForTablesAlone = formats != null && formats.stream().allMatch(one -> one == Format.parquet);
        return packs
                ? "--packs"
                : kinds != null ? "--documents" : formats == null || isForTablesAlone ? null : "--format";
    }

    /** Whether the tables of a batch are written. */
    boolean tables() {
        return formats != null && formats.contains(Format.parquet);
    }

    /** The formats of a township's documents, given or usual. */
    Set<Format> formats() {
        if (formats == null || formats.isEmpty()) {
            return USUAL;
        }
        Set<Format> chosen = EnumSet.copyOf(formats);
        chosen.remove(Format.parquet);
        return chosen.isEmpty() ? USUAL : chosen;
    }

    /** The letters of a supervision. */
    Set<LetterKind> letters() {
        return kinds == null
                ? formats().contains(Format.docx) ? LetterKind.USUAL : Set.of()
                : kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
    }

    /** How much 存在问题及改进措施 says in its text. */
    Detail detail() {
        return detail;
    }

    /** Whether there is a pack per responsible party. */
    boolean packs() {
        return packs;
    }

    /** The options about the bureau. */
    OfficeOptions office() {
        return office;
    }

    /** Who issues the documents; null if none of them names it. */
    BureauSettings bureau(Language language, CommandLine.Model.CommandSpec spec) throws IOException {
        return naming() ? office.read(language, spec) : null;
    }

    private boolean naming() {
        return packs
                || kinds != null
                || formats().contains(Format.docx)
                || formats().contains(Format.xlsx);
    }

    /** The options as a manifest records them. */
    Map<String, String> recorded() {
        Map<String, String> options = naming() ? office.given() : new LinkedHashMap<>();
        options.put("format", words(formats()));
        if (kinds != null) {
            options.put("documents", words(letters()));
        }
        if (detail != Detail.brief) {
            options.put("detail", detail.name());
        }
        if (packs) {
            options.put("packs", "true");
        }
        return options;
    }

    private static String words(Collection<? extends Enum<?>> chosen) {
        return chosen.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    /** The bureau's file, if documents name the bureau and it has one. */
    List<Manifest.Input> inputs() throws IOException {
        List<Manifest.Input> inputs = new ArrayList<>();
        if (naming() && office.file() != null) {
            inputs.add(new Manifest.Input(
                    "office",
                    String.valueOf(office.file().toAbsolutePath().normalize().getFileName()),
                    FileFault.reading(office.file(), () -> Sha256.of(office.file()))));
        }
        return inputs;
    }
}
