package org.dudao.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.dudao.facts.Dictionary;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Page;
import org.dudao.standards.PageReader;
import org.dudao.standards.RuleFiles;

/** The build step: prepares from {@code rules/} what a start reads without a compiler, a YAML parser or annotations. */
public final class RuleBasePacker {
    private RuleBasePacker() {}

    /**
     * Writes the dictionary, the catalogue and the classes of the rule base's model.
     *
     * @param rules the folder of pages and rules
     * @param classes the folder of the project's classes
     */
    public static void pack(Path rules, Path classes) throws IOException {
        write(classes, Dictionary.class, Dictionary.PACKED, Dictionary.reflect().pack());
        RuleFiles files = RuleFiles.read(rules);
        PageReader.Pages pages = PageReader.read(files);
        Catalogue catalogue = pages.catalogue(files.hashes());
        write(classes, Page.class, Page.PACKED, Page.pack(pages.pages()));
        write(classes, Catalogue.class, Catalogue.PACKED, catalogue.pack());
        FieldsBesideRules.check(catalogue.standards(), files.drl());
        KnownColumns.check(catalogue.standards(), files.drl());
        RuleBaseCompiler.Compiled compiled = RuleBaseCompiler.compile(files.drl());
        RuleModels.checked(compiled, files.drl());
        deleteEarlier(classes.resolve("dudao"));
        write(classes, compiled, RuleModels.PACKED);
        write(classes, RuleBaseCompiler.compile(files.ofTexts()), TextRules.PACKED);
        String terms = files.texts().get(RuleFiles.TERMS);
        write(
                classes,
                TextTerms.class,
                TextTerms.PACKED,
                terms == null
                        ? ""
                        : TextTerms.pack(
                                RuleFiles.TERMS, terms, catalogue.byId().keySet()));
    }

    /** Writes the classes of models, and the list of these. */
    private static void write(Path classes, RuleBaseCompiler.Compiled compiled, String list) throws IOException {
        for (Map.Entry<String, byte[]> one : compiled.classes().entrySet()) {
            Path target = classes.resolve(one.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, one.getValue());
        }
        write(classes, RuleModels.class, list, String.join("\n", compiled.models()) + "\n");
    }

    /** The names of generated classes change with the rules, so old ones would never be overwritten. */
    private static void deleteEarlier(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void write(Path classes, Class<?> beside, String name, String text) throws IOException {
        Path file = classes.resolve(beside.getPackageName().replace('.', '/')).resolve(name);
        Files.writeString(file, text);
    }
}
