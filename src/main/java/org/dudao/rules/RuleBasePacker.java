package org.dudao.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dudao.facts.Dictionary;
import org.dudao.standards.Catalogue;
import org.dudao.standards.PageReader;
import org.dudao.standards.RuleFiles;

/** The build step: makes of {@code rules/} what a start reads without a compiler, a YAML parser or annotations. */
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
        Catalogue catalogue = PageReader.read(files).catalogue(files.sha256());
        write(classes, Catalogue.class, Catalogue.PACKED, catalogue.pack());
        List<String> models = RuleBaseCompiler.writeClasses(files.drl(), classes);
        write(classes, RuleBase.class, RuleBase.PACKED, String.join("\n", models) + "\n");
    }

    private static void write(Path classes, Class<?> beside, String name, String text) throws IOException {
        Path file = classes.resolve(beside.getPackageName().replace('.', '/')).resolve(name);
        Files.writeString(file, text);
    }
}
