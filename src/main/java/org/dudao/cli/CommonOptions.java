package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.CountyAssessor;
import org.dudao.report.Language;
import org.dudao.rules.CustomRules;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Page;
import org.dudao.standards.Profile;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options common to all commands: rules and language. */
final class CommonOptions {
    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "本局自有标准的文件夹（其中的规则是程序代码，只用可信来源） / a bureau's own standards; rules are code, so use only trusted sources")
    private Path rules;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh-CN",
            converter = LanguageConverter.class,
            description = "zh-CN、zh-TW 或 en / zh-CN, zh-TW or en")
    private Language language;

    @CommandLine.Mixin
    private ProfileOptions profiles;

    private CustomRules bureau;
    private Catalogue catalogue;

    Language language() {
        return language;
    }

    /** The standards, under the profiles that were named. */
    Catalogue catalogue() throws IOException {
        if (catalogue == null) {
            catalogue = catalogue(profiles.named());
        }
        return catalogue;
    }

    /** The standards, under other profiles: names and paths of files. */
    Catalogue catalogue(List<String> names) throws IOException {
        Catalogue all = rules == null ? Preload.catalogue() : bureau().catalogue();
        List<Profile> named = ProfileOptions.read(names, all, language, spec.commandLine());
        Catalogue under = named.isEmpty() ? all : all.under(named);
        return profiles.withPlaces() ? under : under.withoutPlaces();
    }

    /** The standards as they are only shown: what asks less need not be approved. */
    Catalogue shown() throws IOException {
        Catalogue all = rules == null ? Preload.catalogue() : bureau().catalogue();
        List<Profile> named = ProfileOptions.read(profiles.named(), all, language, spec.commandLine());
        return named.isEmpty() ? all : all.shownUnder(named);
    }

    /** The profiles that were named. */
    ProfileOptions profiles() {
        return profiles;
    }

    /** Takes the profiles of an earlier run where none was named. */
    void profilesByDefault(List<String> earlier, boolean withPlaces) {
        profiles.byDefault(earlier, withPlaces);
        catalogue = null;
    }

    Assessor assessor() throws IOException {
        return new Assessor(catalogue(), rules(), Version.number());
    }

    CountyAssessor countyAssessor() throws IOException {
        return new CountyAssessor(catalogue(), rulesOfCounties(), Version.number());
    }

    /** The rules for counties. */
    RuleBase rulesOfCounties() throws IOException {
        return rules == null ? RuleBase.loadOfCounties() : bureau().ofCounties();
    }

    /** The folder of a bureau's own standards; null if there is none. */
    Path rulesFolder() {
        return rules;
    }

    /** The rules for townships. */
    RuleBase rules() throws IOException {
        return rules == null ? Preload.rules() : bureau().rules();
    }

    /** All pages with their examples. */
    List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>(Page.loadAll());
        if (rules != null) {
            pages.addAll(bureau().pages());
        }
        return pages;
    }

    private CustomRules bureau() throws IOException {
        if (bureau == null) {
            bureau = CustomRules.read(rules, Preload.catalogue());
        }
        return bureau;
    }

    /** Parses language tags. */
    static final class LanguageConverter implements CommandLine.ITypeConverter<Language> {
        @Override
        public Language convert(String tag) {
            for (Language language : Language.values()) {
                if (language.tag().equalsIgnoreCase(tag)) {
                    return language;
                }
            }
            throw new CommandLine.TypeConversionException("没有这种语言 / no such language: " + tag + " (zh-CN, zh-TW, en)");
        }
    }
}
