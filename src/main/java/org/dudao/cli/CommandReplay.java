package org.dudao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.io.Manifest;
import org.dudao.submission.json.Texts;
import picocli.CommandLine;

/** Repeats the command that wrote a folder, in another folder, as recorded in the manifest. */
final class CommandReplay {
    /** The option that names profiles. */
    static final String PROFILE = "profile";

    /** The option that leaves out what places demand. */
    static final String NO_PLACES = "no-places";

    /** The option by which what is sound of a file is judged. */
    static final String PARTIAL = "partial";

    /** The options about documents and letters, which check and batch share. */
    private static final List<String> DOCUMENTS = List.of(
            "format",
            "documents",
            "detail",
            "packs",
            "bureau",
            "opinion-number",
            "notice-number",
            "preliminary-number",
            "supervision-number",
            "report-number",
            "issued",
            "contact",
            "phone");

    /** The options that a manifest may contain; any other is not executed. */
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "check", and(DOCUMENTS, NO_PLACES, PARTIAL),
            "batch", and(DOCUMENTS, NO_PLACES, PARTIAL, "findings-only"),
            "sample", List.of("seed", "schools", "each", "strata"));

    private static final List<String> FLAGS = List.of(NO_PLACES, PARTIAL, "packs", "findings-only");

    private final Path folder;
    private final Manifest manifest;
    private final AuxiliaryInputs beside;
    private final CommonOptions common;
    private final CommandLine.Model.CommandSpec spec;

    /**
     * A repetition.
     *
     * @param folder the folder that the command wrote, which has the histories that it took from a ledger
     */
    CommandReplay(
            Path folder,
            Manifest manifest,
            AuxiliaryInputs beside,
            CommonOptions common,
            CommandLine.Model.CommandSpec spec) {
        this.folder = folder;
        this.manifest = manifest;
        this.beside = beside;
        this.common = common;
        this.spec = spec;
    }

    private static List<String> and(List<String> options, String... more) {
        return Stream.concat(options.stream(), Stream.of(more)).toList();
    }

    /** The use of the reproduced folder. */
    interface Use {
        int run(Path folder) throws IOException;
    }

    /**
     * Runs the command.
     *
     * @param in the submission, the batch's submissions, or the batch of a draw
     * @return the result of the use; the command's exit code if it wrote nothing
     */
    int run(Path in, Use use) throws IOException {
        Path out = Files.createTempDirectory("dudao-verify-");
        try {
            ByteArrayOutputStream messages = new ByteArrayOutputStream();
            PrintStream err = new PrintStream(messages, true, StandardCharsets.UTF_8);
            PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            int code = DudaoCommand.run(nowhere, err, arguments(in, out).toArray(String[]::new));
            Path made = made(out);
            if (made == null) {
                spec.commandLine().getErr().print(messages.toString(StandardCharsets.UTF_8));
                return code == ExitCode.OK.code() ? ExitCode.INTERNAL.code() : code;
            }
            return use.run(made);
        } finally {
            TemporaryFolder.delete(out);
        }
    }

    private List<String> arguments(Path in, Path out) {
        mustBeOurs();
        List<String> arguments = new ArrayList<>(List.of(manifest.command(), absolute(in), "-o", absolute(out)));
        arguments.add("--lang=" + manifest.lang());
        if (!manifest.command().equals("sample")) {
            arguments.add("--as-of=" + manifest.asOf());
            if (common.rulesFolder() != null) {
                arguments.add("--rules=" + absolute(common.rulesFolder()));
            }
        }
        for (String name : OPTIONS.get(manifest.command())) {
            String value = manifest.options().get(name);
            if (value != null && FLAGS.contains(name)) {
                arguments.add("--" + name);
            } else if (value != null && !value.isEmpty()) {
                arguments.add("--" + name + "=" + value);
            }
        }
        profiles(arguments);
        for (AuxiliaryInputs.Kind kind : AuxiliaryInputs.Kind.values()) {
            List<Path> given = given(kind);
            if (given.size() < recorded(kind.input())) {
                throw mustBeGiven(kind.option(), kind.input());
            } else if (kind.isOf(manifest.command())) {
                given.forEach(file -> arguments.add(kind.option() + "=" + absolute(file)));
            }
        }
        if (common.rulesFolder() == null && isInput("rules")) {
            throw mustBeGiven("--rules", "rules");
        }
        if (!manifest.command().equals("sample")
                && beside.files(AuxiliaryInputs.Kind.OFFICE).isEmpty()) {
            arguments.add("--no-office");
        }
        return arguments;
    }

    private List<Path> given(AuxiliaryInputs.Kind kind) {
        List<Path> given = beside.files(kind);
        boolean isHere = kind == AuxiliaryInputs.Kind.HISTORY && given.isEmpty() && isInput(kind.input());
        return isHere ? List.of(folder) : given;
    }

    /** The profiles of the run; those of files have to be given again. */
    private void profiles(List<String> arguments) {
        String named = manifest.options().get(PROFILE);
        if (isInput(PROFILE)) {
            if (common.profiles().named().isEmpty()) {
                throw mustBeGiven("--" + PROFILE, PROFILE);
            }
            arguments.add("--" + PROFILE + "=" + common.profiles().argument());
        } else if (named != null && !named.isEmpty()) {
            arguments.add("--" + PROFILE + "=" + named);
        }
    }

    /** A manifest edited by people, or of another version, is an input error, not an internal one. */
    private void mustBeOurs() {
        if (!Version.generator().equals(manifest.generator())) {
            String was = Texts.shown(String.valueOf(manifest.generator()));
            throw usage(
                    "这个文件夹是 " + was + " 写的，本程序是 " + Version.generator() + "，不能重做。请用当时的版本；不给出报送数据则只核对校验值。",
                    "This folder was written by " + was + ", and this is " + Version.generator()
                            + ": it cannot be reproduced. Use that version; without the submission only the hashes are compared.");
        }
        boolean known = manifest.command() != null
                && OPTIONS.containsKey(manifest.command())
                && manifest.lang() != null
                && (manifest.command().equals("sample") || isDay(manifest.asOf()));
        if (!known) {
            throw usage(
                    Manifest.FILE + " 没有写明怎样重做，可能被改动过。不给出报送数据则只核对校验值。",
                    Manifest.FILE
                            + " does not state how to reproduce the folder; it may have been changed. Without the submission"
                            + " only the hashes are compared.");
        }
    }

    private static boolean isDay(String text) {
        try {
            return text != null && LocalDate.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private boolean isInput(String kind) {
        return recorded(kind) > 0;
    }

    private long recorded(String kind) {
        return manifest.inputs().stream().filter(i -> i.kind().equals(kind)).count();
    }

    private CommandLine.ParameterException mustBeGiven(String option, String kind) {
        String file = manifest.inputs().stream()
                .filter(i -> i.kind().equals(kind))
                .map(i -> Texts.shown(i.file()))
                .collect(Collectors.joining(", "));
        return usage(
                "当时用过 " + option + "（" + file + "），请用 " + option + " 给出同一文件。",
                option + " was used (" + file + "): give that file by " + option + ".");
    }

    private CommandLine.ParameterException usage(String zh, String en) {
        return new CommandLine.ParameterException(
                spec.commandLine(), common.language().pick(zh, en));
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    /** The folder with the manifest: a check creates one per township. */
    private static Path made(Path out) throws IOException {
        try (Stream<Path> all = Files.walk(out, 2)) {
            return all.filter(f -> f.getFileName().toString().equals(Manifest.FILE))
                    .map(Path::getParent)
                    .findFirst()
                    .orElse(null);
        }
    }
}
