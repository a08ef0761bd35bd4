package org.dudao.report;

/** Widths of text on a terminal, where a Chinese character takes two columns. */
public final class TerminalWidth {
    private TerminalWidth() {}

    /** The number of columns of a text. */
    public static int width(String text) {
        return text.codePoints().map(TerminalWidth::width).sum();
    }

    private static int width(int c) {
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE4F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        // quotation marks and ellipses are wide in a Chinese font
        return wide || c == 0x201C || c == 0x201D || c == 0x2014 || c == 0x2026 ? 2 : 1;
    }

    /** The text padded with spaces to a width. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** The text cut to a width, with an ellipsis if anything was cut. */
    public static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder start = new StringBuilder();
        int used = width("…");
        for (int point : text.codePoints().toArray()) {
            used += width(point);
            if (used > width) {
                break;
            }
            start.appendCodePoint(point);
        }
        return start.append('…').toString();
    }

    /** The text in lines of limited width, later lines indented; breaks between words and before any Chinese character. */
    public static String wrap(String text, int width, String indent) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (width(line.toString()) + width(piece.stripTrailing()) > width
                    && !line.toString().isBlank()) {
                lines.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(indent).append(piece.stripLeading());
            } else {
                line.append(piece);
            }
        }
        return lines.append(line.toString().stripTrailing()).toString();
    }

    private static java.util.List<String> pieces(String text) {
        java.util.List<String> pieces = new java.util.ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            piece.appendCodePoint(points[i]);
            boolean last = i + 1 == points.length;
            boolean breakable = !last
                    && (points[i] == ' ' || width(points[i]) == 2 || width(points[i + 1]) == 2)
                    && "，。；：、）”！？)".indexOf(points[i + 1]) < 0
                    && "（“(".indexOf(points[i]) < 0;
            if (last || breakable) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        return pieces;
    }
}
