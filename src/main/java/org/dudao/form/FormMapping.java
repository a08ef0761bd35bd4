package org.dudao.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.ooxml.OfficeParts;
import org.dudao.ooxml.PartXml;
import org.dudao.ooxml.Splices;
import org.dudao.ooxml.XmlNode;

/** Proposes marks for a form without any, and writes those that are certain into its blanks. */
final class FormMapping {
    private final OfficeParts parts;
    private final LabelReader reader;
    private final List<MarkProposal> all = new ArrayList<>();

    private FormMapping(OfficeParts parts, MarkNames names) {
        this.parts = parts;
        this.reader = new LabelReader(names);
    }

    /** Maps a workbook. */
    static MappedForm workbook(OfficeParts parts, MarkNames names, WorkbookForm form) throws IOException {
        FormMapping mapping = new FormMapping(parts, names);
        for (Map.Entry<SheetForm, String> one : form.sheets().entrySet()) {
            List<MarkProposal> proposals = mapping.reader.read(new SheetLabels(one.getKey(), form.shared()));
            mapping.all.addAll(proposals);
            SheetForm sheet = one.getKey();
            proposals.stream()
                    .filter(MarkProposal::isCertain)
                    .forEach(p ->
                            sheet.put(new CellRef(p.blank().column(), p.blank().row()), p.written()));
            if (proposals.stream().anyMatch(MarkProposal::isCertain)) {
                Splices splices = new Splices();
                WorkbookForm.rows(sheet, null, splices);
                PartXml xml = sheet.grid().xml();
                parts.replace(one.getValue(), xml.bytes(splices.apply(xml.source())));
            }
        }
        return new MappedForm(parts.write(), List.copyOf(mapping.all));
    }

    /** Maps a document: the tables of its body. */
    static MappedForm document(OfficeParts parts, MarkNames names) throws IOException {
        FormMapping mapping = new FormMapping(parts, names);
        String main = parts.main();
        PartXml xml = parts.xml(main);
        WordPlaces places = new WordPlaces(main, xml.root());
        Splices splices = new Splices();
        xml.root().walk(node -> {
            if (node.is("tbl")) {
                mapping.table(xml, new TableLabels(node, places), splices);
            }
        });
        if (!splices.isEmpty()) {
            parts.replace(main, xml.bytes(splices.apply(xml.source())));
        }
        return new MappedForm(mapping.parts.write(), List.copyOf(mapping.all));
    }

    private void table(PartXml xml, TableLabels table, Splices splices) {
        Map<XmlNode, String> texts = new LinkedHashMap<>();
        for (MarkProposal one : reader.read(table)) {
            all.add(one);
            XmlNode paragraph = one.isCertain() ? table.node(one.blank()).child("p") : null;
            if (paragraph != null) {
                texts.put(paragraph, one.written());
            }
        }
        texts.forEach((paragraph, text) -> {
            String prefix = paragraph.prefix();
            String run = "<" + prefix + "r>" + WordControl.text(prefix, text) + "</" + prefix + "r>";
            if (paragraph.isEmptyTag()) {
                String tag = xml.tag(paragraph);
                splices.replace(
                        paragraph.start(),
                        paragraph.end(),
                        tag.substring(0, tag.length() - 2) + ">" + run + "</" + prefix + "p>");
            } else {
                splices.replace(paragraph.closeStart(), paragraph.closeStart(), run);
            }
        });
    }
}
