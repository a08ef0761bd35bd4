package org.dudao.report;

import java.util.List;

/** Writes a text in Markdown. Names come from submissions, so all text is escaped. */
final class MarkdownProse implements OfficialTextWriter {
    private final StringBuilder text = new StringBuilder();
    private final Language language;

    MarkdownProse(Language language) {
        this.language = language;
    }

    /** The text written so far. */
    String text() {
        return text.toString().replaceAll("\n{3,}", "\n\n").replaceFirst("\n+$", "\n");
    }

    @Override
    public void title(String title) {
        line("# " + escape(title));
        line("");
    }

    @Override
    public void paragraph(String paragraph) {
        line("");
        line(escape(paragraph));
        line("");
    }

    @Override
    public void part(String heading) {
        line("");
        line("## " + escape(heading));
        line("");
    }

    @Override
    public void area(String heading) {
        line("");
        line("### " + escape(heading));
        line("");
    }

    @Override
    public void item(int number, String item) {
        line(number + ". " + escape(item));
    }

    @Override
    public void group(Group group) {
        item(group.number(), group.lead() + language.pick("：", ":"));
        line("");
        int i = 0;
        for (String sentence : group.sentences()) {
            i++;
            line("   " + language.pick("（" + i + "）", "(" + i + ") ") + escape(sentence));
            line("");
        }
    }

    @Override
    public void list(List<String> lines, Table table) {
        for (int i = 0; i < lines.size(); i++) {
            item(i + 1, lines.get(i));
        }
    }

    @Override
    public void table(Table table) {
        line("");
        line(row(table.headings(), table.headings().size()));
        line("|" + " --- |".repeat(table.headings().size()));
        table.rows().forEach(cells -> line(row(cells, table.headings().size())));
        line("");
    }

    private static String row(List<String> cells, int columns) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            String cell = i < cells.size() ? escape(cells.get(i)).replace("\n", "<br>") : "";
            row.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
        }
        return row.toString();
    }

    @Override
    public void annex(String label, String title) {
        line("");
        line("## " + escape(label) + language.pick("　", " ") + escape(title));
        line("");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("](", "]\\(")
                .replaceAll("([\\\\`*_|])", "\\\\$1");
    }
}
