package org.dudao.submission.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The headings of an office's table, which often stand in two or three rows with cells that span several columns: 在校生数 above 小学 and 初中 is
 * read as 在校生数/小学 and 在校生数/初中.
 */
public final class HeadingBlock {
    private static final int MOST_ROWS = 4;

    /** Before the letters of a column in the name of one of several columns with one heading. */
    private static final String AT = "@";

    private final List<String> headings;
    private final int firstRow;

    private HeadingBlock(List<String> headings, int firstRow) {
        this.headings = headings;
        this.firstRow = firstRow;
    }

    /**
     * The headings that end with a row.
     *
     * @param head the first rows of a sheet, in order
     * @param last the number of the last row of headings
     */
    public static HeadingBlock of(List<Workbook.Row> head, int last) {
        List<Workbook.Row> block = new ArrayList<>();
        for (int i = head.size() - 1; i >= 0 && block.size() < MOST_ROWS; i--) {
            Workbook.Row row = head.get(i);
            if (row.number() <= last) {
                boolean isNext = row.number() == last - block.size();
                if (!isNext || (!block.isEmpty() && !isHeadings(row))) {
                    break;
                }
                block.add(0, row);
            }
        }
        List<String> headings = new ArrayList<>();
        int width = block.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int i = 0; i < width; i++) {
            headings.add(heading(block, i));
        }
        return new HeadingBlock(
                distinct(headings), block.isEmpty() ? last : block.get(0).number());
    }

    /** The headings by column; empty where a column has none. */
    public List<String> headings() {
        return headings;
    }

    /** The number of the first row of headings. */
    public int firstRow() {
        return firstRow;
    }

    /** The column of a heading, or -1. */
    int column(String heading) {
        String wanted = text(heading);
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isEmpty() && text(headings.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** The parts of a heading, from the topmost. */
    public static List<String> parts(String heading) {
        int at = heading.lastIndexOf(AT);
        return List.of((at < 0 ? heading : heading.substring(0, at)).split("/", -1));
    }

    /** Two or more texts that are no labels of a form, such as 填报单位：… . */
    private static boolean isHeadings(Workbook.Row row) {
        Set<String> texts = new HashSet<>();
        for (Workbook.Cell cell : row.cells()) {
            if (cell != null) {
                if (cell.kind() != Workbook.Kind.TEXT
                        || cell.text().contains("：")
                        || cell.text().contains(":")) {
                    return false;
                }
                texts.add(cell.text());
            }
        }
        return texts.size() > 1;
    }

    private static String heading(List<Workbook.Row> block, int column) {
        List<String> parts = new ArrayList<>();
        for (Workbook.Row row : block) {
            boolean isLast = row.number() == block.get(block.size() - 1).number();
            String part = part(row, column, isLast);
            if (!part.isEmpty()
                    && (parts.isEmpty() || !parts.get(parts.size() - 1).equals(part))) {
                parts.add(part);
            }
        }
        boolean hasOwn = block.stream().anyMatch(row -> row.cell(column) != null);
        return hasOwn ? String.join("/", parts) : "";
    }

    /** Of a heading that spans columns only the first has the text. */
    private static String part(Workbook.Row row, int column, boolean isLast) {
        for (int i = column; i >= 0; i--) {
            Workbook.Cell cell = row.cell(i);
            if (cell != null) {
                return cell.text().replaceAll("\\s+", "").replace("/", "／");
            } else if (isLast) {
                return "";
            }
        }
        return "";
    }

    private static List<String> distinct(List<String> headings) {
        List<String> distinct = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            boolean isOnly = heading.isEmpty()
                    || headings.stream().filter(heading::equals).count() == 1;
            distinct.add(isOnly ? heading : heading + AT + Workbook.letters(i));
        }
        return List.copyOf(distinct);
    }

    /** Compared without blanks, marks and the width of characters, but with what stands in brackets. */
    private static String text(String heading) {
        return String.join(
                        "/",
                        parts(heading).stream().map(HeadingNormalizer::letters).toList())
                + (heading.contains(AT) ? heading.substring(heading.lastIndexOf(AT)) : "");
    }
}
