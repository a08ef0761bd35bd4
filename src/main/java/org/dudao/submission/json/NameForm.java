package org.dudao.submission.json;

/**
 * The form in which a name of a township, a school or a county is kept.
 *
 * <p>A blank next to a Chinese character is a slip of typing or of layout and goes: 石桥镇 新华 小学 is 石桥镇新华小学. Words in other letters keep
 * a single space between them: ABC School. Characters without width, as pasting leaves them, go everywhere.
 */
final class NameForm {
    private NameForm() {}

    /** The name without needless blanks; empty if nothing else is in it. */
    static String of(String text) {
        StringBuilder name = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                blank = true;
            } else if (!isWithoutWidth(c)) {
                boolean isBetweenWords =
                        blank && !name.isEmpty() && !isChinese(name.codePointBefore(name.length())) && !isChinese(c);
                name.append(isBetweenWords ? " " : "").appendCodePoint(c);
                blank = false;
            }
        }
        return name.toString();
    }

    /** Spaces of all widths and the tab; a line break may mean that two cells ran together, and is left to be refused. */
    private static boolean isBlank(int c) {
        return c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** Zero-width spaces and joiners, the soft hyphen, marks of direction, and fillers; not what overrides a direction. */
    private static boolean isWithoutWidth(int c) {
        return (c >= 0x200B && c <= 0x200F)
                || c == 0x00AD
                || c == 0x034F
                || c == 0x061C
                || c == 0x115F
                || c == 0x1160
                || c == 0x180E
                || c == 0x2060
                || c == 0x2800
                || c == 0x3164
                || c == 0xFEFF
                || c == 0xFFA0;
    }

    /** A Chinese character, or a mark or letter of its width. */
    private static boolean isChinese(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF01 && c <= 0xFF5E);
    }
}
