package org.dudao.standards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.dudao.facts.BilingualText;
import org.dudao.io.Sha256;
import org.dudao.io.SourceTree;
import org.dudao.io.YamlTree;

/** Reads profiles strictly: whatever is not valid is a problem, with its file and line. */
public final class ProfileReader {
    private final List<String> problems;
    private final List<Read> read = new ArrayList<>();

    /** A profile with the places of its values. */
    private record Read(ProfilePage page, SourceTree tree) {}

    private record Examples(List<ProfilePage.Example> examples) {}

    /**
     * A reader.
     *
     * @param problems receives what is wrong
     */
    ProfileReader(List<String> problems) {
        this.problems = problems;
    }

    /**
     * Reads one profile that a bureau wrote.
     *
     * @param name of its file, for messages
     * @param text YAML
     * @throws RuleBaseError naming every problem with its line
     */
    public static Profile read(String name, String text, Catalogue catalogue) {
        List<String> problems = new ArrayList<>();
        YamlTree tree = YamlTree.parse(name, text, problems);
        return tree == null ? refused(problems) : read(tree, Sha256.of(text), catalogue, problems);
    }

    /**
     * Reads one profile from what a bureau filled in.
     *
     * @param sha256 the hash of its file
     * @param found problems found already
     * @throws RuleBaseError naming every problem with its place
     */
    public static Profile read(SourceTree tree, String sha256, Catalogue catalogue, List<String> found) {
        List<String> problems = new ArrayList<>(found);
        ProfileReader reader = new ProfileReader(problems);
        reader.enter(tree, sha256);
        reader.check(catalogue);
        return problems.isEmpty() ? reader.read.get(0).page().profile() : refused(problems);
    }

    private static Profile refused(List<String> problems) {
        throw RuleBaseError.inBoth(problems.stream().map(ProfileReader::inBoth).toList());
    }

    /** A problem in both languages, each after its place. */
    private static BilingualText inBoth(String problem) {
        Matcher both = ProfileCheck.IN_BOTH.matcher(problem);
        return both.matches()
                ? new BilingualText(both.group(1) + both.group(2), both.group(1) + both.group(3))
                : new BilingualText(problem, problem);
    }

    /** Reads one file of {@code profiles/}. */
    void file(String path, String text, SourceTree tree) {
        int before = read.size();
        enter(tree, Sha256.of(text));
        if (read.size() > before
                && !path.equals(
                        Profile.FOLDER + read.get(before).page().profile().id() + ".yaml")) {
            problems.add(tree.place(List.of("id")) + ": the id must be the name of the file");
        }
    }

    private void enter(SourceTree tree, String sha256) {
        ObjectNode json = tree.json();
        ObjectNode wrapped = json.objectNode();
        JsonNode examples = json.remove("examples");
        wrapped.set("examples", examples);
        if (json.has("sha256")) {
            problems.add(
                    tree.place(List.of("sha256")) + ": 校验值由程序计算，请删去这一行。 / the hash is computed. Delete this line.");
            return;
        }
        int before = problems.size();
        json.put("sha256", sha256);
        Profile profile = PageReader.convert(tree, json, Profile.class, problems);
        Examples its = PageReader.convert(tree, wrapped, Examples.class, problems);
        for (int i = before; i < problems.size(); i++) {
            problems.set(i, problems.get(i).replaceFirst(": ", ": 没有这一项，或者值的写法不对，请对照 rules/README.md 更正。 / "));
        }
        if (profile != null && its != null) {
            read.add(new Read(new ProfilePage(profile, its.examples() == null ? List.of() : its.examples()), tree));
        }
    }

    /**
     * Checks what was read against the standards, documents and profiles that there are.
     *
     * @param catalogue without the profiles read here, or with them
     */
    void check(Catalogue catalogue) {
        TreeMap<String, Profile> all = new TreeMap<>();
        catalogue.profiles().forEach(profile -> all.put(profile.id(), profile));
        read.forEach(one ->
                all.put(String.valueOf(one.page().profile().id()), one.page().profile()));
        for (Read one : read) {
            new ProfileCheck(one.page().profile(), one.tree(), catalogue, List.copyOf(all.values()), problems).check();
        }
    }

    /** The profiles read. */
    List<ProfilePage> pages() {
        return read.stream().map(Read::page).toList();
    }
}
