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
 * The standards of the house together with a bureau's own, which are compiled at run time.
 *
 * <p>Rules are code: whoever gives them to the program lets them do what the program may do.
 *
 * @param catalogue all standards
 * @param rules all rules
 * @param pages the bureau's own pages, with their examples
 * @param drl the texts of the bureau's rule files, by path
 */
public record CustomRules(Catalogue catalogue, RuleBase rules, List<Page> pages, Map<String, String> drl) {
    /** All rules by which counties are judged: the bureau's own are in packages whose names end in {@code .county}. */
    public RuleBase ofCounties() {
        return RuleBase.loadOfCountiesWith(drl);
    }

    /**
     * Reads a folder of pages and rules, laid out as {@code rules/} is.
     *
     * @throws RuleBaseError naming file and line of whatever is wrong
     */
    public static CustomRules read(Path folder, Catalogue house) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new RuleBaseError(folder + ": there is no such folder. Maybe check the path after --rules.");
        }
        RuleFiles files = RuleFiles.read(folder);
        if (files.yaml().isEmpty()) {
            throw new RuleBaseError(
                    folder + ": there is no page (*.yaml) in this folder. Maybe give the folder that holds the areas.");
        }
        PageReader.Pages pages = PageReader.read(files, house);
        Catalogue all = house.and(pages.catalogue(files.hashes()));
        FieldsBesideRules.check(all.standards(), files.drl());
        KnownColumns.check(all.standards(), files.drl());
        return new CustomRules(all, RuleBase.loadWith(files.drl()), pages.pages(), files.drl());
    }
}
