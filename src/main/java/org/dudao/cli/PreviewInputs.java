package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.batch.BatchInputs;
import org.dudao.batch.Input;
import org.dudao.facts.BilingualText;
import org.dudao.io.FileFault;
import org.dudao.io.Manifest;
import org.dudao.submission.json.Texts;

/** The submissions to judge again: those given, or those that an output folder of {@code check} or {@code batch} was made from. */
final class PreviewInputs {
    private static final int SHOWN = 5;

    /** What follows the name of a file with several submissions: an entry of an archive, or a line. */
    private static final Pattern WITHIN = Pattern.compile("!.*|:\\d+$", Pattern.DOTALL);

    /** Submissions that are no longer where the run read them. */
    static final class NotFound extends IOException {
        private static final long serialVersionUID = 1;

        private final BilingualText words;

        NotFound(String zh, String en) {
            super(en);
            this.words = new BilingualText(zh, en);
        }

        /** What is missing, and how to correct it. */
        BilingualText words() {
            return words;
        }
    }

    private PreviewInputs() {}

    /**
     * Opens the submissions; of an archive the newest of each township and school year.
     *
     * @param side a folder of the caller's for what has to be unpacked
     * @throws NotFound if an output folder is given, and a submission is not beside it or has changed since
     */
    static BatchInputs open(Path in, Path side) throws IOException {
        if (ArchivedInputs.isArchive(in)) {
            return ArchivedInputs.newest(in, side);
        }
        List<Path> outputs = outputs(in);
        if (outputs.isEmpty()) {
            return FileFault.reading(in, () -> BatchInputs.open(in));
        }
        Set<Path> files = new LinkedHashSet<>();
        Path root = null;
        for (Path output : outputs) {
            Map<String, String> hashes = submissions(output);
            Set<String> names = hashes.keySet().stream()
                    .map(name -> WITHIN.matcher(name).replaceAll(""))
                    .collect(Collectors.toCollection(TreeSet::new));
            Path folder = folder(output, names);
            List<Path> found = names.stream().map(folder::resolve).toList();
            mustBeUnchanged(BatchInputs.among(folder, found), hashes);
            files.addAll(found);
            root = root == null ? folder : root;
        }
        return BatchInputs.among(root, List.copyOf(files));
    }

    /** The folders of runs: the one given, or those of the townships in it. */
    private static List<Path> outputs(Path in) throws IOException {
        if (!Files.isDirectory(in)) {
            return List.of();
        } else if (Manifest.read(in) != null) {
            return List.of(in);
        }
        List<Path> townships = new ArrayList<>();
        try (Stream<Path> all = Files.list(in)) {
            for (Path one : all.sorted().toList()) {
                if (!Files.isDirectory(one) || Manifest.read(one) == null) {
                    return List.of();
                }
                townships.add(one);
            }
        }
        return townships;
    }

    /** The hashes of the submissions of a run, by name. */
    private static Map<String, String> submissions(Path output) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        Manifest.read(output).inputs().stream()
                .filter(input -> input.kind().equals("submission"))
                .forEach(input -> hashes.put(input.file(), input.sha256()));
        if (hashes.isEmpty()) {
            throw new NotFound(
                    "这个输出文件夹没有记下报送数据：" + output + "。请直接给出报送数据。",
                    "This output folder names no submissions: " + output + ". Give the submissions themselves.");
        }
        return hashes;
    }

    /** The folder that has all of these files: around the output, beside it, or where the command is run. */
    private static Path folder(Path output, Set<String> names) throws IOException {
        Path whole = output.toAbsolutePath().normalize();
        Set<Path> candidates = new LinkedHashSet<>();
        for (Path up = whole.getParent(); up != null && candidates.size() < 2; up = up.getParent()) {
            candidates.add(up);
        }
        for (Path up : List.copyOf(candidates)) {
            try (Stream<Path> beside = Files.list(up)) {
                beside.filter(Files::isDirectory)
                        .filter(one -> !whole.startsWith(one))
                        .sorted()
                        .forEach(candidates::add);
            }
        }
        candidates.add(Path.of("").toAbsolutePath());
        for (Path folder : candidates) {
            if (names.stream().allMatch(name -> Files.exists(folder.resolve(name)))) {
                return folder;
            }
        }
        throw new NotFound(
                "这个输出文件夹旁边找不到当时的报送数据（" + shown(names) + "），没有预演：" + output + "。请直接给出报送数据。",
                "The submissions of this output folder (" + shown(names)
                        + ") are not beside it; nothing was previewed: " + output
                        + ". Give the submissions themselves.");
    }

    private static void mustBeUnchanged(BatchInputs inputs, Map<String, String> hashes) throws IOException {
        Map<String, String> left = new TreeMap<>(hashes);
        try (inputs) {
            for (Input input = inputs.next(); input != null; input = inputs.next()) {
                String hash = left.get(input.name());
                if (hash != null && (hash.equals(input.sha256()) || hash.isEmpty())) {
                    left.remove(input.name());
                }
            }
        }
        if (!left.isEmpty()) {
            throw new NotFound(
                    "有 " + left.size() + " 份报送数据在核查以后改动过（" + shown(left.keySet()) + "），没有预演。请直接给出报送数据。",
                    left.size() + " submissions were changed since (" + shown(left.keySet())
                            + "); nothing was previewed. Give the submissions themselves.");
        }
    }

    private static String shown(Set<String> names) {
        return names.stream().limit(SHOWN).map(Texts::shown).collect(Collectors.joining("、"))
                + (names.size() > SHOWN ? "……" : "");
    }
}
