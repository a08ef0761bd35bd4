package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.io.FileFault;
import org.dudao.io.Manifest;
import org.dudao.io.Sha256;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Profile;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that choose profiles. */
final class ProfileOptions {
    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            split = ",",
            description =
                    "督导方案：名称（dudao profiles list）或本局的 .yaml、.xlsx 文件；可写几个，按先后叠加 / profiles: names or a bureau's own files; several apply in order")
    private List<String> named = List.of();

    @Option(names = "--no-places", description = "不按乡镇代码自动采用当地标准 / does not apply what a place demands by itself")
    private boolean withoutPlaces;

    /** Whether what a place demands applies by itself. */
    boolean withPlaces() {
        return !withoutPlaces;
    }

    /** The profiles named, in order: names and paths of files. */
    List<String> named() {
        return named;
    }

    /** The files among the profiles named, as inputs of a run. */
    List<Manifest.Input> inputs() throws IOException {
        List<Manifest.Input> inputs = new ArrayList<>();
        for (String name : named) {
            if (ProfileFile.isOne(name)) {
                Path file = Path.of(name);
                inputs.add(new Manifest.Input(
                        CommandReplay.PROFILE, base(name), FileFault.reading(file, () -> Sha256.of(file))));
            }
        }
        return inputs;
    }

    /** Records the options of a run. */
    void into(Map<String, String> options) {
        if (!named.isEmpty()) {
            options.put(
                    CommandReplay.PROFILE,
                    named.stream()
                            .map(name -> ProfileFile.isOne(name) ? base(name) : name)
                            .collect(Collectors.joining(",")));
        }
        if (withoutPlaces) {
            options.put(CommandReplay.NO_PLACES, "true");
        }
    }

    private static String base(String path) {
        return String.valueOf(Path.of(path).toAbsolutePath().normalize().getFileName());
    }

    /**
     * The profiles named that do not hold for a township, as sentences: it is judged without them.
     *
     * @param code the township's
     * @param reference the reference date
     */
    static List<String> notApplied(Catalogue catalogue, String code, LocalDate reference, Language language) {
        return catalogue.selected().stream()
                .filter(profile -> !profile.holds(code, reference))
                .map(profile -> language.pick(
                        "注意：督导方案“" + profile.title().zh() + "”" + where(profile, language) + "，" + code + " 没有采用。",
                        "Note: the profile \"" + profile.title().en() + "\" holds " + where(profile, language)
                                + "; it was not applied to " + code + "."))
                .toList();
    }

    private static String where(Profile profile, Language language) {
        String places = profile.places().isEmpty()
                ? ""
                : language.pick(
                        "只适用于代码以" + String.join("、", profile.places()) + "开头的地方",
                        "where codes begin with " + String.join(", ", profile.places()));
        String from = profile.from() == null ? "" : language.pick(" 自" + profile.from(), " from " + profile.from());
        String to = profile.to() == null ? "" : language.pick(" 至" + profile.to(), " to " + profile.to());
        return (places + from + to).strip();
    }

    /** The profiles named, as an argument for a run from any folder. */
    String argument() {
        return named.stream()
                .map(name -> ProfileFile.isOne(name)
                        ? Path.of(name).toAbsolutePath().normalize().toString()
                        : name)
                .collect(Collectors.joining(","));
    }

    /** Takes the profiles of an earlier run where none was named. */
    void byDefault(List<String> earlier, boolean earlierPlaces) {
        named = named.isEmpty() ? earlier : named;
        withoutPlaces |= !earlierPlaces;
    }

    /**
     * Profiles by their names and files.
     *
     * @param command for messages about wrong arguments
     * @throws CommandLine.ParameterException if one does not exist
     * @throws org.dudao.standards.RuleBaseError naming whatever is wrong in a file
     */
    static List<Profile> read(List<String> names, Catalogue catalogue, Language language, CommandLine command)
            throws IOException {
        List<Profile> profiles = new ArrayList<>();
        for (String name : names) {
            profiles.add(read(name, catalogue, language, command));
        }
        return profiles;
    }

    /**
     * A profile by its name or its file.
     *
     * @throws CommandLine.ParameterException if it does not exist
     * @throws org.dudao.standards.RuleBaseError naming whatever is wrong in a file
     */
    static Profile read(String name, Catalogue catalogue, Language language, CommandLine command) throws IOException {
        return ProfileFile.isOne(name)
                ? file(Path.of(name), catalogue, language, command)
                : builtIn(name, catalogue, language, command);
    }

    private static Profile file(Path file, Catalogue catalogue, Language language, CommandLine command)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandLine.ParameterException(
                    command, language.pick("没有这个督导方案文件：" + file, "File of a profile not found: " + file));
        }
        Profile profile = ProfileFile.read(file, catalogue);
        if (catalogue.profile(profile.id()) != null) {
            throw new CommandLine.ParameterException(
                    command,
                    language.pick(
                            file + "：方案编号“" + profile.id() + "”已是内置方案，请另取一个。",
                            file + ": the profile " + profile.id() + " is built in. Give this one another id."));
        }
        return profile;
    }

    private static Profile builtIn(String name, Catalogue catalogue, Language language, CommandLine command) {
        Profile profile = catalogue.profile(name);
        if (profile == null) {
            String known = catalogue.profiles().stream().map(Profile::id).collect(Collectors.joining(", "));
            throw new CommandLine.ParameterException(
                    command,
                    language.pick(
                            "没有督导方案“" + name + "”。可用的有：" + known + "；本局的方案请写文件名（.yaml 或 .xlsx）。",
                            "There is no profile `" + name + "`. There are: " + known
                                    + "; for a bureau's own give its file (.yaml or .xlsx)."));
        }
        return profile;
    }
}
