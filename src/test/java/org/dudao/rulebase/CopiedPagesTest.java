package org.dudao.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.SubjectKind;
import org.dudao.rules.CustomRules;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bureau that copies a page whose coverage rules decide gets the same verdicts as from the page itself. */
class CopiedPagesTest {
    @TempDir
    private Path folder;

    private void copy(Page page, String id) throws IOException {
        Path local = Files.createDirectories(folder.resolve("local"));
        Files.writeString(local.resolve("area.yaml"), "title:\n  zh: \"本县标准\"\n  en: \"County standards\"\n");
        String text = Rules.FILES.yaml().get(page.path());
        Files.writeString(
                local.resolve(id + ".yaml"),
                text.replace("id: " + page.standard().id(), "id: local." + id));
    }

    private static String copyName(Page page) {
        return page.standard().id().replace('.', '-');
    }

    @Test
    void everyCopyOfAPageDecidedByRulesJudgesItsExamplesAlike() throws IOException {
        List<Page> decided = Rules.PAGES.pages().stream()
                .filter(page -> Boolean.TRUE.equals(page.standard().covers().byRule()))
                .filter(page -> page.standard().covers().subject() != SubjectKind.COUNTY)
                .toList();
        for (Page page : decided) {
            copy(page, copyName(page));
        }
        CustomRules own = CustomRules.read(folder, Catalogue.load());
        List<String> differences = new ArrayList<>();
        for (Page page : own.pages()) {
            Trial trial = new Trial(page.standard(), own.rules());
            for (Page.Example example : page.examples()) {
                String difference = trial.difference(example);
                if (difference != null) {
                    differences.add(page.path() + ": " + example.name() + ": " + difference);
                }
            }
        }
        assertThat(own.pages()).hasSameSizeAs(decided);
        assertThat(differences).isEmpty();
    }

    @Test
    void aPageOfItsOwnIndicatorThatNoRuleDecidesIsRefused() throws IOException {
        Page page = Rules.PAGES.pages().stream()
                .filter(one -> one.standard().id().equals("safety.new-hire-check"))
                .findFirst()
                .orElseThrow();
        copy(page, "hires");
        Path copy = folder.resolve("local/hires.yaml");
        String parts = Files.readString(copy).replace("subject: school", "subject: township");
        Files.writeString(copy, parts);
        assertThatThrownBy(() -> CustomRules.read(folder, Catalogue.load())).hasMessageContaining("local/hires.yaml");
    }
}
