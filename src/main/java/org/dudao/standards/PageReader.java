package org.dudao.standards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.io.SourceTree;
import org.dudao.io.YamlTree;

/** Reads the pages of a rule base strictly: whatever is not valid is a problem. */
public final class PageReader {
    private final List<String> problems = new ArrayList<>();
    private final Set<String> knownAreas;
    private final FieldIndicators fields;
    private final Catalogue known;
    private final RegisterReader register;
    private final ProfileReader profiles;
    private final CalendarReader calendar;

    /**
     * The contents of a folder of pages.
     *
     * @param documents the documents of the folder's own {@code documents/}
     * @param profiles the profiles of its {@code profiles/}, with their examples
     * @param workingDays the calendar of its {@code holidays.yaml}
     */
    public record Pages(
            List<Area> areas,
            DocumentRegister documents,
            List<ProfilePage> profiles,
            WorkingDays workingDays,
            List<Page> pages) {
        /** These contents with other pages. */
        public Pages with(List<Page> others) {
            return new Pages(areas, documents, profiles, workingDays, others);
        }

        /** The catalogue of these pages, without examples. */
        public Catalogue catalogue(Map<String, String> files) {
            return new Catalogue(
                    files,
                    areas,
                    documents,
                    profiles.stream().map(ProfilePage::profile).toList(),
                    workingDays,
                    pages.stream().map(Page::standard).toList());
        }
    }

    /**
     * Reads and checks all pages.
     *
     * @throws RuleBaseError naming every problem with file and line
     */
    public static Pages read(RuleFiles files) {
        Catalogue nothing = new Catalogue(
                Map.of(), List.of(), new DocumentRegister(List.of()), List.of(), WorkingDays.NONE, List.of());
        return new PageReader(nothing).readAll(files.yaml());
    }

    /** Reads a bureau's own pages, which may use existing areas and indicators. */
    public static Pages read(RuleFiles files, Catalogue known) {
        return new PageReader(known).readAll(files.yaml());
    }

    private PageReader(Catalogue known) {
        this.known = known;
        this.knownAreas = known.areas().stream().map(Area::id).collect(Collectors.toSet());
        this.fields = new FieldIndicators(known.standards());
        this.register = new RegisterReader(known.documents(), problems);
        this.profiles = new ProfileReader(problems);
        this.calendar = new CalendarReader(problems);
    }

    private Pages readAll(Map<String, String> texts) {
        Map<String, Area> areas = new TreeMap<>();
        Map<String, Read> read = new TreeMap<>();
        texts.forEach((path, text) -> {
            YamlTree tree = YamlTree.parse(path, text, problems);
            if (tree == null) {
                return;
            }
            if (path.startsWith(DocumentRegister.FOLDER)) {
                register.document(path, tree);
            } else if (path.equals(WorkingDays.FILE)) {
                calendar.read(tree);
            } else if (Profile.isIn(path)) {
                profiles.file(path, text, tree);
            } else if (path.endsWith("/area.yaml")) {
                Title title = convert(tree, tree.json(), Title.class);
                if (title != null) {
                    String id = path.substring(0, path.indexOf('/'));
                    areas.put(id, new Area(id, title.title()));
                }
            } else {
                Page page = page(path, tree);
                if (page != null) {
                    enterFields(page, tree);
                    read.put(path, new Read(page, tree));
                }
            }
        });
        DocumentRegister own = register.register();
        DocumentRegister documents = known.documents().and(own);
        List<Page> pages =
                read.values().stream().map(one -> completed(one, documents)).toList();
        for (Page page : pages) {
            if (page.standard().id() != null
                    && !areas.containsKey(page.standard().area())
                    && !knownAreas.contains(page.standard().area())) {
                problems.add(page.path() + ": the area has no title. Add "
                        + page.standard().area() + "/area.yaml with `title:` in zh and en.");
            }
        }
        refuseProblems(); // a profile is checked against pages that are sound
        Pages all = new Pages(
                List.copyOf(areas.values()),
                own,
                profiles.pages(),
                calendar.workingDays(),
                pages.stream()
                        .sorted(Comparator.comparing(p -> p.standard().id()))
                        .toList());
        profiles.check(known.and(all.catalogue(Map.of())));
        refuseProblems();
        return all;
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new RuleBaseError(problems);
        }
    }

    private record Title(BilingualText title) {}

    private record Examples(List<Page.Example> examples) {}

    private Page page(String path, YamlTree tree) {
        ObjectNode json = tree.json();
        JsonNode examples = json.remove("examples");
        ObjectNode wrapped = json.objectNode();
        wrapped.set("examples", examples);
        if (hasEmptyItem(json, tree, List.of()) || isEmptyItem(examples, tree, List.of("examples"))) {
            return null;
        }
        Standard standard = convert(tree, json, Standard.class);
        Examples read = convert(tree, wrapped, Examples.class);
        if (standard == null || read == null) {
            return null;
        }
        return new Page(path, standard, read.examples() == null ? List.of() : read.examples());
    }

    /** A parsed page with its line numbers. */
    private record Read(Page page, YamlTree tree) {}

    private void enterFields(Page page, YamlTree tree) {
        fields.enter(page.standard())
                .forEach(indicator -> problems.add(tree.place(List.of("indicator")) + ": the indicator `" + indicator
                        + "` is another field on another page. Give this one another name."));
    }

    private Page completed(Read read, DocumentRegister documents) {
        Page page = new Page(
                read.page().path(),
                fields.completed(read.page().standard()),
                read.page().examples());
        new PageCheck(page, read.tree(), problems).check();
        new BasisCheck(page.standard(), documents, read.tree(), problems)
                .check(known.standards().isEmpty());
        return page;
    }

    /** Whether a list has an empty item, which is a problem. */
    private boolean hasEmptyItem(JsonNode json, YamlTree tree, List<String> path) {
        boolean found = isEmptyItem(json, tree, path);
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            found |= hasEmptyItem(field.getValue(), tree, with(path, field.getKey()));
        }
        for (int i = 0; i < (json.isArray() ? json.size() : 0); i++) {
            found |= hasEmptyItem(json.get(i), tree, with(path, String.valueOf(i)));
        }
        return found;
    }

    private boolean isEmptyItem(JsonNode list, YamlTree tree, List<String> path) {
        boolean found = false;
        for (int i = 0; list != null && list.isArray() && i < list.size(); i++) {
            if (list.get(i).isNull()) {
                problems.add(tree.place(path) + ": an item of the list is empty. Fill it in, or delete its line. ("
                        + String.join(".", path) + ")");
                found = true;
            }
        }
        return found;
    }

    private static List<String> with(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    private <T> T convert(SourceTree tree, JsonNode json, Class<T> type) {
        return convert(tree, json, type, problems);
    }

    /** A file as a record; null, with a problem added, if it has an unknown key or a value of another type. */
    static <T> T convert(SourceTree tree, JsonNode json, Class<T> type, List<String> problems) {
        try {
            return Json.mapper().treeToValue(json, type);
        } catch (JsonMappingException e) {
            List<String> keys = e.getPath().stream()
                    .map(r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName())
                    .toList();
            problems.add(tree.place(keys) + ": "
                    + e.getOriginalMessage().lines().findFirst().orElse("") + " (" + String.join(".", keys) + ")");
            return null;
        } catch (JsonProcessingException e) {
            problems.add(tree.place(List.of()) + ": " + e.getOriginalMessage());
            return null;
        }
    }
}
