package org.dudao.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dudao.facts.Dictionary;
import org.dudao.submission.workbook.LabelMatcher;
import org.jspecify.annotations.Nullable;

/** The names by which marks ask for values: paths, their Chinese names, and the headings of the dictionary. */
final class MarkNames {
    private static final String RESOURCE = "marks.tsv";

    /** Below this a heading is not taken for a field. */
    private static final int CERTAIN = 80;

    /** The lists that are not tables of a submission. */
    private static final List<String> LISTS = List.of("findings", "verdicts", "items", "score.items", "score.chapters");

    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final List<String> lists = new ArrayList<>(LISTS);
    private final LabelMatcher labels;

    MarkNames(Dictionary dictionary) {
        this.labels = new LabelMatcher(dictionary);
        dictionary.dataset().parts().forEach((name, part) -> {
            if (part.table() != null) {
                lists.add(name);
                paths.put(part.table().zh(), name);
            }
        });
        lists.sort(Comparator.comparingInt(String::length).reversed());
        read();
    }

    /**
     * A path that begins with a list.
     *
     * @param rest the path within an entry; empty for the list itself
     */
    record InList(String list, String rest) {}

    private void read() {
        try (InputStream in = MarkNames.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String path = line.substring(0, line.indexOf('\t'));
                    add(path, List.of(line.substring(path.length() + 1).split("、", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String path, List<String> chinese) {
        names.put(path, chinese);
        InList in = inList(path);
        boolean field = in != null && !in.rest().isEmpty() && !in.rest().equals("count");
        chinese.forEach(name -> paths.putIfAbsent(field && in != null ? in.list() + "." + name : name, path));
    }

    /** The path that a written one means; one that nobody knows stays as it is. */
    String path(String written) {
        String path = written.replace("[]", "");
        if (path.startsWith("assessment.findings") || path.startsWith("assessment.verdicts")) {
            path = path.substring("assessment.".length());
        }
        String whole = paths.get(path);
        if (whole != null) {
            return whole;
        }
        int dot = path.indexOf('.');
        String list = dot < 0 ? null : paths.get(path.substring(0, dot));
        if (list != null && lists.contains(list)) {
            path = list + path.substring(dot);
        }
        whole = paths.get(path);
        return whole == null ? heading(path) : whole;
    }

    /** The path of a heading of the dictionary, of the township or after the name of a table. */
    private String heading(String path) {
        if (path.chars().allMatch(c -> c < 0x80)) {
            return path;
        }
        InList in = inList(path);
        LabelMatcher.Match match = in == null
                ? labels.ofTownship(path)
                : in.rest().isEmpty() ? null : labels.inTable(in.rest(), in.list());
        return match == null || match.percent() < CERTAIN ? path : match.path().replace("[]", "");
    }

    /** The list that a path begins with; null if it begins with none. */
    @Nullable
    InList inList(String path) {
        for (String list : lists) {
            if (path.equals(list)) {
                return new InList(list, "");
            } else if (path.startsWith(list + ".")) {
                return new InList(list, path.substring(list.length() + 1));
            }
        }
        return null;
    }

    /** Whether a path has Chinese names of its own. */
    boolean isListed(String path) {
        return names.containsKey(path);
    }

    /** All paths with Chinese names, and these names, for suggestions. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(names.keySet());
        all.addAll(paths.keySet());
        return all;
    }

    /** The path of a label among the township's own values and those of an assessment and a score; null if it has no such name. */
    @Nullable
    String ofLabel(String label) {
        String path = paths.get(label);
        return path == null || lists.contains(path) ? null : path;
    }

    /** The path of a heading in a list; null if it has no such name. */
    @Nullable
    String inList(String list, String label) {
        return paths.get(list + "." + label);
    }

    /** All lists, tables of a submission last. */
    List<String> lists() {
        return Stream.concat(LISTS.stream(), labels.tables().stream()).toList();
    }

    /** Whether a list is a table of a submission. */
    boolean isTable(String list) {
        return !LISTS.contains(list);
    }

    /** The headings of the dictionary. */
    LabelMatcher labels() {
        return labels;
    }
}
