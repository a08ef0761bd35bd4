package org.dudao.standards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.dudao.io.YamlTree;

/** Reads the documents of a rule base strictly. */
final class RegisterReader {
    private final DocumentRegister known;
    private final List<String> problems;
    private final Map<String, BasisDocument> documents = new TreeMap<>();

    /**
     * A reader.
     *
     * @param known the documents that exist already
     * @param problems receives what is wrong, with file and line
     */
    RegisterReader(DocumentRegister known, List<String> problems) {
        this.known = known;
        this.problems = problems;
    }

    /** Reads one file of {@code documents/}. */
    void document(String path, YamlTree tree) {
        BasisDocument document = PageReader.convert(tree, tree.json(), BasisDocument.class, problems);
        if (document == null) {
            return;
        }
        if (!path.equals(DocumentRegister.FOLDER + document.id() + ".yaml")) {
            problem(tree, "id", "the id must be the name of the file");
        } else if (known.get(document.id()) != null) {
            problem(
                    tree,
                    "id",
                    "the document " + document.id() + " is built in. Refer to it, or give this another id.");
        }
        check(document, tree);
        documents.put(String.valueOf(document.id()), document);
    }

    private void check(BasisDocument document, YamlTree tree) {
        if (document.title() == null || document.rank() == null || document.booktitle() == null) {
            problem(tree, "title", "a document needs a title, a rank and `booktitle`");
            return;
        }
        boolean isBuiltIn = known.documents().isEmpty();
        if (isBuiltIn && (document.english() == null || document.english().isBlank())) {
            problem(tree, "title", "a document needs an `english` name, for letters in English");
        }
        if (document.booktitle() != document.rank().isDocument()) {
            problem(
                    tree,
                    "booktitle",
                    "announcements, local practices and values of this program stand without 《》, all"
                            + " other documents in it");
        }
        if (document.rank().isDocument()
                && (document.read() == null || document.read().how() == null)) {
            problem(tree, "read", "state how the text was read: text, reprint, press or memory");
        }
        for (String day : days(document)) {
            if (!StatedDay.isValid(day)) {
                problem(tree, "effective", "`" + day + "` is not a year, a month or a day such as \"2025-06-01\"");
                return;
            }
        }
        if (document.firstDay().isAfter(document.lastDay())) {
            problem(tree, "ended", "the document ended before it took effect");
        }
    }

    private static List<String> days(BasisDocument document) {
        List<String> days = new ArrayList<>();
        days.add(document.adopted());
        days.add(document.effective());
        days.add(document.ended());
        days.addAll(document.amended() == null ? List.of() : document.amended());
        days.removeIf(day -> day == null);
        return days;
    }

    /** The documents read, after a check that no title or number is registered twice; called once all files are read. */
    DocumentRegister register() {
        DocumentRegister all = new DocumentRegister(List.copyOf(documents.values()));
        List<BasisDocument> both = known.and(all).documents();
        unique(both, BasisDocument::title, "title");
        unique(both, BasisDocument::number, "number");
        return all;
    }

    private void unique(List<BasisDocument> all, Function<BasisDocument, String> key, String what) {
        Map<String, String> first = new HashMap<>();
        for (BasisDocument one : all) {
            String before = key.apply(one) == null ? null : first.putIfAbsent(key.apply(one), one.id());
            if (before != null) {
                problems.add(DocumentRegister.FOLDER + one.id() + ".yaml:1: " + before + " has the same " + what + ", "
                        + key.apply(one) + ". Register a document once.");
            }
        }
    }

    private void problem(YamlTree tree, String key, String message) {
        problems.add(tree.place(List.of(key)) + ": " + message);
    }
}
