package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;
import org.dudao.io.Manifest;
import org.dudao.io.RunFolder;
import org.dudao.io.Sha256;
import org.dudao.report.sheet.Packs;
import org.dudao.submission.json.Texts;

/** Compares a run's folder file by file with its manifest, or with a reproduced one. */
final class FolderComparison {
    /** The fixed names of output files; packs have names of their own. */
    private static final Set<String> OURS = ourNames();

    private final Path folder;
    private final Map<String, BilingualText> differences = new TreeMap<>();
    private final List<String> filledIn = new ArrayList<>();
    private int compared;

    private FolderComparison(Path folder) {
        this.folder = folder;
    }

    /** Compares with the hashes in the folder's own manifest. */
    static FolderComparison withHashes(Path folder, Manifest listed) throws IOException {
        FolderComparison comparison = new FolderComparison(folder);
        comparison.compare(hashes(listed), listed);
        for (String path : foldersOf(listed)) {
            Manifest its = Manifest.read(folder.resolve(path));
            if (its != null) {
                comparison.add(path, withHashes(folder.resolve(path), its));
            }
        }
        return comparison;
    }

    /** Compares with a reproduced folder. */
    static FolderComparison withMadeAgain(Path folder, Manifest listed, Path again) throws IOException {
        FolderComparison comparison = new FolderComparison(folder);
        Manifest made = Manifest.read(again);
        comparison.compare(hashes(made), listed);
        comparison.compareInputs(listed, made);
        for (String path : foldersOf(made)) {
            Manifest its = Manifest.read(folder.resolve(path));
            if (its != null) {
                comparison.add(path, withMadeAgain(folder.resolve(path), its, again.resolve(path)));
            }
        }
        if (comparison.differences.isEmpty()
                && Files.mismatch(folder.resolve(Manifest.FILE), again.resolve(Manifest.FILE)) >= 0) {
            comparison.differs(Manifest.FILE, "被改动：", "altered: ");
        }
        return comparison;
    }

    /** The folders of townships and counties that have manifests of their own. */
    private static List<String> foldersOf(Manifest manifest) {
        return manifest.files().stream()
                .map(Manifest.Written::path)
                .filter(FolderComparison::isOfFolder)
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .toList();
    }

    /** Whether a path is the manifest of a township's or county's own folder. */
    private static boolean isOfFolder(String path) {
        String[] parts = path.split("/", -1);
        return parts.length == 3
                && BatchDocuments.GROUPS.contains(parts[0])
                && BaselineSource.KEY.matcher(parts[1]).matches()
                && parts[2].equals(Manifest.FILE);
    }

    private void add(String path, FolderComparison its) {
        its.differences.forEach((file, text) ->
                differences.put(path + "/" + file, new BilingualText(path + " " + text.zh(), path + " " + text.en())));
        its.filledIn.forEach(file -> filledIn.add(path + "/" + file));
        compared += its.compared;
    }

    private static Map<String, String> hashes(Manifest manifest) {
        Map<String, String> hashes = new TreeMap<>();
        manifest.files().forEach(f -> hashes.put(f.path(), f.sha256()));
        return hashes;
    }

    private void compare(Map<String, String> hashes, Manifest listed) throws IOException {
        for (Map.Entry<String, String> one : hashes.entrySet()) {
            compare(one.getKey(), one.getValue());
            if (!one.getValue().equals(listed.sha256(one.getKey()))) {
                differences.putIfAbsent(
                        Manifest.FILE + " " + one.getKey(),
                        new BilingualText(
                                Manifest.FILE + " 没有列出，或校验值不同：" + one.getKey(),
                                "not in " + Manifest.FILE + ", or has another hash there: " + one.getKey()));
            }
        }
        Set<String> others = new TreeSet<>(unlisted());
        listed.files().forEach(f -> others.add(f.path()));
        others.removeAll(hashes.keySet());
        others.forEach(path -> differs(path, "多出：", "additional: "));
    }

    private void compare(String path, String sha256) throws IOException {
        if (!isInside(path)) {
            differs(path, "不在文件夹中：", "not inside the folder: ");
            return;
        }
        Path file = folder.resolve(path);
        boolean there = RunFolder.isDirect(folder, path) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (!there) {
            differs(path, "缺少：", "missing: ");
        } else if (Sha256.of(file).equals(sha256)) {
            compared++;
        } else if (OutputFolder.isFilledIn(path)) {
            filledIn.add(path);
        } else {
            differs(path, "被改动：", "altered: ");
        }
    }

    private void compareInputs(Manifest listed, Manifest made) {
        List<Manifest.Input> was = new ArrayList<>(listed.inputs());
        List<Manifest.Input> is = new ArrayList<>(made.inputs());
        is.removeAll(listed.inputs());
        was.removeAll(made.inputs());
        was.forEach(i -> input(i, "当时用的输入：", "an input was: "));
        is.forEach(i -> input(i, "现在给出的输入：", "an input is: "));
    }

    private void input(Manifest.Input input, String zh, String en) {
        String shown = Texts.shown(input.kind()) + " " + Texts.printable(input.file()) + " ("
                + Texts.shown(input.sha256()) + ")";
        differences.put(" " + en + shown, new BilingualText(zh + shown, en + shown));
    }

    private void differs(String path, String zh, String en) {
        String shown = Texts.printable(path);
        differences.putIfAbsent(path, new BilingualText(zh + shown, en + shown));
    }

    private static boolean isInside(String path) {
        if (isOfFolder(path)) {
            return true;
        }
        try {
            RunFolder.mustStayInside(path);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Files with a name of the program's output, or of a pack, whoever put them there. */
    private List<String> unlisted() throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : OURS) {
            if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                found.add(name);
            }
        }
        for (String group : BatchDocuments.GROUPS) {
            BatchDocuments.folders(folder.resolve(group))
                    .forEach(name -> found.add(group + "/" + name + "/" + Manifest.FILE));
        }
        Path packs = folder.resolve(Packs.FOLDER);
        if (Files.isDirectory(packs, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> all = Files.list(packs)) {
                all.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".xlsx") && !name.startsWith("~$"))
                        .forEach(name -> found.add(Packs.FOLDER + "/" + name));
            }
        }
        return found;
    }

    private static Set<String> ourNames() {
        Set<String> names = new TreeSet<>(DocumentFiles.FILES);
        names.addAll(SampleFiles.NAMES);
        names.addAll(BatchCommand.FILES);
        return names;
    }

    /** The differences; empty if there are none. */
    List<BilingualText> differences() {
        return List.copyOf(differences.values());
    }

    /** Files to be filled in that were changed. */
    List<String> filledIn() {
        return filledIn;
    }

    /** The number of equal files. */
    int same() {
        return compared;
    }
}
