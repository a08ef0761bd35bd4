package org.dudao.form;

import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.ooxml.Splices;
import org.dudao.ooxml.XmlEscape;
import org.dudao.ooxml.XmlNode;

/** The page headers and footers of a sheet. */
final class SheetHeaders {
    private SheetHeaders() {}

    /** Notes the changes. */
    static void fill(SheetForm sheet, MarkResolver resolver, FillLog log, Splices splices) {
        XmlNode headers = sheet.grid().xml().root().child("headerFooter");
        for (XmlNode one : headers == null ? List.<XmlNode>of() : headers.children()) {
            BilingualText place = new BilingualText(sheet.name() + " 页眉页脚", sheet.name() + ", header or footer");
            String filled = Pieces.filled(List.of(one.text()), mark -> {
                        String value = log.write(place, mark, resolver.answer(mark, null));
                        return value == null ? null : value.replace("&", "&&"); // a single one begins a code
                    })
                    .get(0);
            if (!filled.equals(one.text())) {
                splices.replace(one.openEnd(), one.closeStart(), XmlEscape.text(filled));
            }
        }
    }
}
