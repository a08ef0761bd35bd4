package org.dudao.submission.json;

import java.util.Locale;
import java.util.Map;

/** Invisible characters, named in messages so that words that look alike can be told apart. */
final class InvisibleCharacters {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0x00A0, "不换行空格"),
            Map.entry(0x00AD, "软连字符"),
            Map.entry(0x034F, "组合连接符"),
            Map.entry(0x061C, "书写方向符"),
            Map.entry(0x115F, "填充符"),
            Map.entry(0x1160, "填充符"),
            Map.entry(0x180E, "蒙古文元音分隔符"),
            Map.entry(0x200B, "零宽空格"),
            Map.entry(0x200C, "零宽不连字"),
            Map.entry(0x200D, "零宽连字"),
            Map.entry(0x2028, "行分隔符"),
            Map.entry(0x2029, "段分隔符"),
            Map.entry(0x202F, "窄不换行空格"),
            Map.entry(0x2060, "词连接符"),
            Map.entry(0x2800, "空白盲文"),
            Map.entry(0x3164, "填充符"),
            Map.entry(0xFEFF, "零宽不换行空格"),
            Map.entry(0xFFA0, "填充符"),
            Map.entry((int) '\t', "制表符"),
            Map.entry((int) '\n', "换行"),
            Map.entry((int) '\r', "回车"));

    private InvisibleCharacters() {}

    /** Whether a character is invisible; ordinary and full-width spaces do not count. */
    static boolean is(int c) {
        return Texts.isUnprintable(c) || NAMES.containsKey(c) || isSelector(c) || isOddSpace(c);
    }

    /** Whether it is a variation selector. */
    private static boolean isSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0x180B && c <= 0x180D);
    }

    private static boolean isOddSpace(int c) {
        return c != ' ' && c != 0x3000 && Character.isSpaceChar(c);
    }

    /** Its code point and name, such as U+200B 零宽空格. */
    static String name(int c) {
        String number = String.format(Locale.ROOT, "U+%04X", c);
        String name = NAMES.get(c);
        return name != null ? number + " " + name : number + " " + kind(c);
    }

    private static String kind(int c) {
        if (isSelector(c)) {
            return "字形选择符";
        } else if (c >= 0xE0000 && c <= 0xE007F) {
            return "标记字符";
        } else if ((c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
            return "书写方向符";
        } else if (isOddSpace(c)) {
            return "特殊空格";
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> "控制字符";
            case Character.SURROGATE -> "半个字符";
            case Character.PRIVATE_USE -> "自造字";
            default -> "不可见字符";
        };
    }
}
