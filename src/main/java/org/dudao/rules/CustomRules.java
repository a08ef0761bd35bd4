package org.dudao.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Page;
import org.dudao.standards.PageReader;
import org.dudao.standards.RuleBaseError;
import org.dudao.standards.RuleFiles;

/**
 * The built-in standards together with a bureau's own, which are compiled at run time.
 *
 * <p>Rules are code: they run with the program's permissions.
 *
 * @param catalogue all standards
 * @param rules all rules
 * @param pages the bureau's own pages, with their examples
 * @param drl the texts of the bureau's rule files, by path
 */
public record CustomRules(Catalogue catalogue, RuleBase rules, List<Page> pages, Map<String, String> drl) {
    /** All rules for counties; the bureau's own are in packages whose names end in {@code .county}. */
    public RuleBase ofCounties() {
        return RuleBase.loadOfCountiesWith(drl);
    }

    /**
     * Reads a folder of pages and rules, laid out like {@code rules/}.
     *
     * @throws RuleBaseError naming file and line of every error
     */
    public static CustomRules read(Path folder, Catalogue house) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new RuleBaseError(folder + ": the folder does not exist. Check the path after --rules.");
        }
        RuleFiles files = RuleFiles.read(folder);
        if (files.yaml().isEmpty()) {
            throw new RuleBaseError(
                    folder + ": the folder contains no page (*.yaml). Give the folder that holds the areas.");
        }
        PageReader.Pages pages = CopiedCoverage.completed(PageReader.read(files, house), house, files.drl());
        Catalogue all = house.and(pages.catalogue(files.hashes()));
        FieldsBesideRules.check(all.standards(), files.drl());
        KnownColumns.check(all.standards(), files.drl());
        return new CustomRules(all, RuleBase.loadWith(files.drl()), pages.pages(), files.drl());
    }
}
