package org.dudao.report.statistics;

import org.dudao.report.Language;
import org.dudao.roster.FieldPaths;

/**
 * The name of a field or table.
 *
 * @param table the field's table
 * @param item the field, or a note that whole rows are missing
 */
record FieldName(String table, String item) {
    static FieldName of(String path, Language language) {
        int bracket = path.indexOf('[');
        String base = bracket < 0 ? path : path.substring(0, bracket);
        if (path.endsWith("[*]")) {
            return new FieldName(
                    language.pick(FieldPaths.heading(base)), language.pick("有关学校的行", "rows of some schools"));
        }
        if (FieldPaths.entry(path) == null) {
            return new FieldName(language.pick(FieldPaths.heading(path)), language.pick("全表", "the whole table"));
        }
        String table = bracket < 0 ? language.pick("乡镇", "Township") : language.pick(FieldPaths.heading(base));
        return new FieldName(table, language.pick(FieldPaths.heading(path)));
    }

    /** Table and item in one text. */
    String full(Language language) {
        return language.pick("“" + table + "”表" + item, item + " (" + table + ")");
    }
}
