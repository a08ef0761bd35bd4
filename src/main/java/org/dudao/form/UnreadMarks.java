package org.dudao.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dudao.facts.BilingualText;
import org.dudao.ooxml.OfficeParts;

/** Marks in parts of a form that are not filled in, which nobody should take for values. */
final class UnreadMarks {
    private UnreadMarks() {}

    /** Notes the parts with marks that stay. */
    static void note(OfficeParts parts, FillLog log) throws IOException {
        for (String name : parts.names()) {
            BilingualText where = where(name);
            byte[] bytes = where == null ? null : parts.read(name);
            if (where == null || bytes == null) {
                continue;
            }
            String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
            if (!FormMark.in(text).isEmpty()) {
                log.note(new BilingualText(
                        where.zh() + "里有标记，没有填写（" + name + "）：标记只在单元格、正文、页眉页脚里填写。",
                        "Marks in " + where.en() + " were not filled in (" + name
                                + "): only those in cells, text, headers and footers are."));
            }
        }
    }

    private static @org.jspecify.annotations.Nullable BilingualText where(String part) {
        if (!part.endsWith(".xml")) {
            return null;
        } else if (part.contains("/comments")) {
            return new BilingualText("批注", "comments");
        } else if (part.startsWith("xl/drawings/") || part.contains("/charts/") || part.contains("/diagrams/")) {
            return new BilingualText("图形或图表", "shapes or charts");
        }
        return null;
    }
}
