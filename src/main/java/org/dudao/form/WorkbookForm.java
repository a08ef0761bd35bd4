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
import org.dudao.ooxml.OfficeParts;
import org.dudao.ooxml.PartXml;
import org.dudao.ooxml.Splices;
import org.dudao.ooxml.XmlEscape;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/** A form in Excel: its sheets and the names of its cells. */
final class WorkbookForm {
    private final OfficeParts parts;
    private final MarkResolver resolver;
    private final FillLog log;
    private final String main;
    private final PartXml workbook;
    private final Map<SheetForm, String> sheets = new LinkedHashMap<>();
    private SharedCellTexts shared = new SharedCellTexts(null);
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
        WorkbookForm form = open(parts, resolver, log);
        form.names();
        form.write();
    }

    /** Opens it without filling it in. */
    static WorkbookForm open(OfficeParts parts, MarkResolver resolver, FillLog log) throws IOException {
        WorkbookForm form = new WorkbookForm(parts, resolver, log);
        form.read();
        return form;
    }

    /** The sheets with their parts. */
    Map<SheetForm, String> sheets() {
        return sheets;
    }

    /** The texts of the cells. */
    SharedCellTexts shared() {
        return shared;
    }

    private void read() throws IOException {
        Map<String, String> targets = new HashMap<>();
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
        for (Map.Entry<SheetForm, String> one : sheets.entrySet()) {
            SheetForm sheet = one.getKey();
            if (!sheet.plan().isEmpty()) {
                shifts.put(sheet.index(), sheet.shift());
                new ShiftChecks(parts, log).check(sheet, one.getValue());
            }
        }
        if (!log.faults().isEmpty()) {
            return;
        }
        boolean named = workbook.root().child("definedNames") != null;
        boolean needed = !shifts.isEmpty() && (formulas || named || hasRules());
        if (!needed && !formulas) {
            write(null, shifts);
            return;
        }
        try (XSSFWorkbook whole = open()) {
            write(new FormulaShift(whole), shifts);
        } catch (UnreadableForm e) {
            if (needed) {
                throw e;
            }
            write(null, shifts);
        }
    }

    /** The library fails in many ways at what it cannot read. */
    private XSSFWorkbook open() throws IOException {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(parts.write()));
        } catch (RuntimeException | IOException e) {
            throw new UnreadableForm(main + ": " + e.getMessage());
        }
    }

    private static final class UnreadableForm extends ZipException {
        private static final long serialVersionUID = 1;

        UnreadableForm(String message) {
            super(message);
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
        StaleResults stale = new StaleResults(sheets.keySet(), poi);
        for (Map.Entry<SheetForm, String> one : sheets.entrySet()) {
            SheetForm sheet = one.getKey();
            SheetFormulas moved = formulas ? new SheetFormulas(poi, sheet, shifts, stale, log) : null;
            Splices splices = new Splices();
            SheetHeaders.fill(sheet, resolver, log, splices);
            if (sheet.isMarked() || (moved != null && moved.isChanged())) {
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

    /** Notes the rows of a sheet as they are written. */
    static void rows(SheetForm sheet, @Nullable SheetFormulas moved, Splices splices) {
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
        log.note(
                new BilingualText(
                        "表中有公式：依赖所填内容的结果已清空，用 Excel 或 WPS 打开时重新计算。",
                        "The form has formulas: results that depend on what was filled in were removed, and are calculated when Excel or WPS opens it."));
    }
}
