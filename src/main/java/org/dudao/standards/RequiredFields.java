package org.dudao.standards;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dudao.roster.FieldPaths;

/** The fields required to judge standards, which a form for them must contain. */
public final class RequiredFields {
    /** The fields that tell which rows count and to which school they belong; a row of a table without them is as if it had none. */
    private static final List<String> OF_ROWS = List.of("mergedOn", "demolishedOn", "schoolCode");

    private static final String SCHOOLS = "schools";

    private final Set<String> paths = new LinkedHashSet<>();

    private RequiredFields() {}

    /** The fields that these standards name, including those that decide coverage and limits, and totals that may stand for schools' own values. */
    public static RequiredFields of(List<Standard> standards) {
        RequiredFields required = new RequiredFields();
        for (Standard standard : standards) {
            required.paths.addAll(standard.needs());
            if (standard.uses() != null) {
                standard.uses().stream()
                        .filter(path -> !FieldPaths.isTotal(path))
                        .forEach(required.paths::add);
            }
            required.covers(standard.covers());
            required.paths.addAll(PerUnit.totals(standard));
            for (Part part : standard.allParts()) {
                part.limits().forEach(required::limit);
            }
        }
        required.paths.addAll(List.of("township.name", "township.schoolYear", "schools[].typeCode", "answers"));
        return required;
    }

    private void covers(Covers covers) {
        add(covers.stage() != null, "schools[].typeCode");
        add(covers.ownership() != null, "schools[].ownership");
        add(covers.area() != null, "township.areaType");
        add(covers.area() != null, "schools[].areaType");
        add(covers.boarding() != null, "schools[].boarding");
        add(covers.students() != null, "schools[].studentCount");
        add(covers.use() != null, "buildings[].use");
        add(covers.grade() != null, "buildings[].safetyGrade");
        add(covers.grade() != null, "classes[].grade");
        add(covers.type() != null, "schools[].typeCode");
        if (covers.exclude() != null) {
            covers.exclude().forEach(this::covers);
        }
    }

    private void limit(LimitClause limit) {
        add(limit.stage() != null, "schools[].typeCode");
        add(limit.area() != null, "township.areaType");
        add(limit.area() != null, "schools[].areaType");
        if (limit.bands() != null) {
            paths.addAll(limit.bands().paths());
        }
    }

    private void add(boolean required, String path) {
        if (required) {
            paths.add(path);
        }
    }

    /** Whether a path is named, or its table, which for schools is named for its rows alone. */
    boolean isRead(String path) {
        return path.startsWith(SCHOOLS + "[]") ? paths.contains(path) : contains(path);
    }

    /** Whether all of these paths, or their tables, are required. */
    boolean containsAll(List<String> all) {
        return all.stream().allMatch(this::contains);
    }

    /** Whether a path, or its table, is required. */
    public boolean contains(String path) {
        int table = path.indexOf("[]");
        return paths.contains(path) || (table > 0 && paths.contains(path.substring(0, table)));
    }

    /**
     * Whether a form for them has a path: those required, and what tells which rows of their tables count. That the table of schools is
     * required asks for its rows, not for every field of a school.
     */
    public boolean isAsked(String path) {
        int table = path.indexOf("[].");
        if (table < 0 || paths.contains(path)) {
            return paths.contains(path);
        }
        String rows = path.substring(0, table);
        boolean ofRows = OF_ROWS.contains(path.substring(table + "[].".length()));
        return (paths.contains(rows) && !rows.equals(SCHOOLS))
                || (ofRows && paths.stream().anyMatch(one -> one.equals(rows) || one.startsWith(rows + "[]")));
    }
}
