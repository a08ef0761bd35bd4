package org.dudao.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** A form in Excel: its sheets and the names of its cells. */
final class WorkbookForm {
    private final OfficeParts parts;
    private final MarkResolver resolver;
    private final FillLog log;
    private final String main;
    private final PartXml workbook;
    private final Map<SheetForm, String> sheets = new LinkedHashMap<>();
    private boolean formulas;

    private WorkbookForm(OfficeParts parts, MarkResolver resolver, FillLog log) throws IOException {
        this.parts = parts;
        this.resolver = resolver;
        this.log = log;
        this.main = parts.main();
        this.workbook = parts.xml(main);
    }

    /** Fills it in. */
    static void fill(OfficeParts parts, MarkResolver resolver, FillLog log) throws IOException {
        WorkbookForm form = new WorkbookForm(parts, resolver, log);
        form.read();
        form.names();
        form.write();
    }

    private void read() throws IOException {
        Map<String, String> targets = new HashMap<>();
        SharedCellTexts shared = new SharedCellTexts(null);
        for (OfficeParts.Related related : parts.related(main)) {
            targets.put(related.id(), related.target());
            if (related.type().equals("sharedStrings")) {
                shared = new SharedCellTexts(parts.xml(related.target()));
            }
        }
        XmlNode list = workbook.root().child("sheets");
        int index = 0;
        for (XmlNode sheet : list == null ? List.<XmlNode>of() : list.children("sheet")) {
            String part = targets.getOrDefault(String.valueOf(sheet.attribute("id")), "");
            PartXml xml = parts.xml(part);
            XmlNode data = xml.root().child("sheetData"); // a sheet of a chart has none
            if (data != null) {
                String name = String.valueOf(sheet.attribute("name"));
                sheets.put(new SheetForm(name, index, new SheetGrid(xml, data), shared, resolver, log), part);
                formulas |= xml.root().find("f") != null;
            }
            index++;
        }
    }

    /** A name such as dudao.township.name is a mark for the cell that it names. */
    private void names() {
        XmlNode names = workbook.root().child("definedNames");
        for (XmlNode one : names == null ? List.<XmlNode>of() : names.children()) {
            String name = String.valueOf(one.attribute("name"));
            boolean ours = name.toLowerCase(java.util.Locale.ROOT).startsWith("dudao.");
            FormMark mark = FormMark.parse(ours ? name.substring("dudao.".length()) : name);
            String target = one.text().strip();
            int mark0 = target.lastIndexOf('!');
            CellRange range = CellRange.parse(target.substring(mark0 + 1));
            SheetForm sheet = mark0 < 0 ? null : sheet(target.substring(0, mark0));
            if (sheet == null || range == null || (!ours && !isBlankAndKnown(sheet, range, mark))) {
                if (ours) {
                    log.fault(
                            new BilingualText("名称 " + name, "name " + name),
                            mark.shown(),
                            new BilingualText("名称应指向一个单元格", "the name must be of a cell"));
                }
                continue;
            }
            sheet.name(range.first(), mark);
        }
    }

    /** An office may use such a word for cells of its own, which have content. */
    private boolean isBlankAndKnown(SheetForm sheet, CellRange range, FormMark mark) {
        boolean merged = sheet.grid().merges().contains(range);
        XmlNode cell = sheet.grid().cell(range.first());
        return (range.first().equals(range.last()) || merged)
                && (cell == null || !SheetGrid.isFilled(cell))
                && resolver.names().isListed(resolver.names().path(mark.path()));
    }

    private @Nullable SheetForm sheet(String written) {
        boolean quoted = written.startsWith("'") && written.endsWith("'") && written.length() > 1;
        String name = quoted ? written.substring(1, written.length() - 1).replace("''", "'") : written;
        return sheets.keySet().stream()
                .filter(s -> s.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private void write() throws IOException {
        Map<Integer, RowShift> shifts = new TreeMap<>();
        boolean copies = false;
        for (Map.Entry<SheetForm, String> one : sheets.entrySet()) {
            SheetForm sheet = one.getKey();
            if (!sheet.plan().isEmpty()) {
                shifts.put(sheet.index(), sheet.shift());
                new ShiftChecks(parts, log).check(sheet, one.getValue());
            }
            copies |= sheet.repeatsFormulas();
        }
        if (!log.faults().isEmpty()) {
            return;
        }
        boolean reckons = copies || (!shifts.isEmpty() && (formulas || workbook.root().child("definedNames") != null || hasRules()));
        if (!reckons) {
            write(null, shifts);
            return;
        }
        try (XSSFWorkbook whole = new XSSFWorkbook(new ByteArrayInputStream(parts.write()))) {
            write(new FormulaShift(whole), shifts);
        } catch (RuntimeException e) { // the library throws many kinds for what it cannot read
            throw new ZipException(main + ": " + e.getMessage());
        }
    }

    /** Whether formats or validations have formulas of their own. */
    private boolean hasRules() {
        return sheets.keySet().stream().anyMatch(s -> {
            XmlNode root = s.grid().xml().root();
            return root.find("formula") != null || root.find("formula1") != null;
        });
    }

    private void write(@Nullable FormulaShift poi, Map<Integer, RowShift> shifts) throws IOException {
        for (Map.Entry<SheetForm, String> one : sheets.entrySet()) {
            SheetForm sheet = one.getKey();
            SheetFormulas moved = poi == null ? null : new SheetFormulas(poi, sheet, shifts, log);
            Splices splices = new Splices();
            SheetHeaders.fill(sheet, resolver, log, splices);
            if (sheet.isMarked() || (moved != null && !shifts.isEmpty() && moved.isChanged())) {
                rows(sheet, moved, splices);
            }
            if (sheet.isMarked() || !shifts.isEmpty()) {
                SheetRanges.move(sheet, shifts.isEmpty() ? null : poi, shifts, splices);
            }
            if (!splices.isEmpty()) {
                PartXml xml = sheet.grid().xml();
                parts.replace(one.getValue(), xml.bytes(splices.apply(xml.source())));
            }
        }
        Splices splices = new Splices();
        if (poi != null && !shifts.isEmpty()) {
            definedNames(poi, shifts, splices);
            dropChain();
        }
        if (formulas && log.filled() > 0) {
            recalculate(splices);
        }
        if (!splices.isEmpty()) {
            parts.replace(main, workbook.bytes(splices.apply(workbook.source())));
        }
    }

    private static void rows(SheetForm sheet, @Nullable SheetFormulas moved, Splices splices) {
        XmlNode data = sheet.grid().data();
        String rows = sheet.rows(moved);
        if (!data.isEmptyTag()) {
            splices.replace(data.openEnd(), data.closeStart(), rows);
        } else if (!rows.isEmpty()) {
            String name = data.name();
            String tag = sheet.grid().xml().tag(data);
            splices.replace(
                    data.start(), data.end(), tag.substring(0, tag.length() - 2) + ">" + rows + "</" + name + ">");
        }
    }

    private void definedNames(FormulaShift poi, Map<Integer, RowShift> shifts, Splices splices) {
        XmlNode names = workbook.root().child("definedNames");
        for (XmlNode one : names == null ? List.<XmlNode>of() : names.children()) {
            String moved = one.text();
            for (Map.Entry<Integer, RowShift> shift : shifts.entrySet()) {
                try {
                    moved = poi.moved(moved, FormulaShift.At.NAME, shift.getKey(), shift.getValue());
                } catch (RuntimeException e) { // the library throws many kinds for what it cannot read
                    String name = String.valueOf(one.attribute("name"));
                    log.fault(
                            new BilingualText("名称 " + name, "name " + name),
                            "",
                            new BilingualText(
                                    "插入行后，这个名称无法可靠地改写；请在清单标记行下面留足空行",
                                    "this name cannot be rewritten safely when rows are inserted; leave enough empty rows below the marked one"));
                }
            }
            if (!moved.equals(one.text())) {
                splices.replace(one.openEnd(), one.closeStart(), XmlEscape.text(moved));
            }
        }
    }

    /** The order of calculation names cells that have moved; a program makes it anew. */
    private void dropChain() throws IOException {
        for (OfficeParts.Related related : parts.related(main)) {
            if (related.type().equals("calcChain")) {
                parts.remove(related.target(), main);
            }
        }
    }

    /** The results of formulas were saved before the form was filled in. */
    private void recalculate(Splices splices) {
        XmlNode root = workbook.root();
        XmlNode calc = root.child("calcPr");
        if (calc != null) {
            splices.replace(calc.start(), calc.openEnd(), PartXml.with(workbook.tag(calc), "fullCalcOnLoad", "1"));
        } else {
            List<XmlNode> before = new ArrayList<>();
            for (String name : List.of("sheets", "functionGroups", "externalReferences", "definedNames")) {
                before.addAll(root.children(name));
            }
            int end = before.get(before.size() - 1).end();
            splices.replace(end, end, "<" + root.prefix() + "calcPr fullCalcOnLoad=\"1\"/>");
        }
        log.note(new BilingualText(
                "表中有公式：其结果在用 Excel 或 WPS 打开时重新计算。",
                "The form has formulas: their results are calculated when Excel or WPS opens it."));
    }
}
