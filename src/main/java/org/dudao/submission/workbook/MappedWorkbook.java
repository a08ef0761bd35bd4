package org.dudao.submission.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;

/**
 * The sheets that a map names, of one file or several, with the cells of the office.
 *
 * <p>Of several files a sheet is called by its file, as the names of sheets are often the same.
 */
final class MappedWorkbook implements Workbook {
    /** What Excel allows, so that a copy with all sheets can be made. */
    private static final int LONGEST = 31;

    private final Problems problems;
    private final Map<Path, Workbook> opened = new LinkedHashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();

    /** A sheet of the map in the file that has it. */
    private record Found(FormMap.Sheet map, Path file, Sheet own) {}

    /**
     * A workbook without sheets.
     *
     * @param problems those of the map itself
     */
    MappedWorkbook(Problems problems) {
        this.problems = problems;
    }

    /** Finds a sheet of the map in a file. */
    void add(FormMap map, FormMap.Sheet sheet, Path file) throws IOException {
        Workbook own = opened.get(file);
        if (own == null) {
            own = MappedFiles.open(file);
            opened.put(file, own);
        }
        List<Sheet> all = own.sheets();
        Sheet named = all.stream()
                .filter(one -> one.name().equals(sheet.sheet()))
                .findFirst()
                .orElse(all.size() == 1 && (sheet.sheet().isEmpty() || own instanceof CsvWorkbook) ? all.get(0) : null);
        if (named == null) {
            String names = all.stream().map(Sheet::name).map(Texts::shown).collect(Collectors.joining("、"));
            problems.add(
                    "unknown-sheet",
                    map.name() + ":" + sheet.line(),
                    Texts.shown(sheet.sheet()),
                    new BilingualText(
                            "文件 " + Texts.shown(sheet.file()) + " 中没有这张工作表",
                            Texts.shown(sheet.file()) + " has no sheet of this name"),
                    new BilingualText(names, names),
                    new BilingualText(
                            "改正对应表中的 sheet，或工作表的名称。", "Correct `sheet` in the map, or the name of the sheet."));
        } else {
            found.add(new Found(sheet, file, named));
        }
    }

    /** Makes the sheets, when all are found. */
    void finish(FormMap map, boolean areSeveral) {
        Set<String> taken = new HashSet<>();
        Map<Path, Long> perFile = found.stream().collect(Collectors.groupingBy(Found::file, Collectors.counting()));
        Map<String, FormMap.Constant> township = new LinkedHashMap<>();
        boolean hasSchools = false;
        for (Found one : found) {
            String name = one.own().name();
            if (areSeveral) {
                String base = String.valueOf(one.file().getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
                name = perFile.get(one.file()) > 1 ? base + "·" + name : base;
            }
            boolean isOfSchools = one.map().table().equals(FormSchools.TABLE);
            sheets.add(
                    one.map().isOfItems()
                            ? new MappedItems(unique(name, areSeveral, taken), one.own(), one.map(), map.name())
                            : new MappedSheet(
                                    unique(name, areSeveral, taken),
                                    one.own(),
                                    one.map(),
                                    map.name(),
                                    isOfSchools && hasSchools));
            hasSchools |= isOfSchools;
            one.map().constants().forEach((path, constant) -> {
                if (!path.contains("[]")) {
                    township.putIfAbsent(path, constant);
                }
            });
        }
        if (!township.isEmpty()) {
            sheets.add(new MapConstants(map.name(), township));
        }
    }

    private static String unique(String name, boolean areSeveral, Set<String> taken) {
        if (!areSeveral) {
            return name;
        }
        String safe = name.replaceAll("[\\[\\]:*?/\\\\']", "_");
        String one = safe.substring(0, Math.min(LONGEST, safe.length()));
        for (int i = 2; !taken.add(one); i++) {
            String end = "-" + i;
            one = safe.substring(0, Math.min(LONGEST - end.length(), safe.length())) + end;
        }
        return one;
    }

    /** The problems of the map itself. */
    void report(Problems into) {
        problems.kept().forEach(into::add);
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() throws IOException {
        for (Workbook one : new HashMap<>(opened).values()) {
            one.close();
        }
    }
}
