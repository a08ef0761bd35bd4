package org.dudao.desk;

import org.dudao.facts.BilingualText;

/**
 * A file that a check made.
 *
 * @param name in the folder of the check, and of the download
 * @param title what it is
 * @param group where it stands on the page
 * @param bytes its size
 */
record ResultFile(String name, BilingualText title, Group group, long bytes) {
    /** What files are for. */
    enum Group {
        CORRECTION("改正填报", "For correction"),
        RESULT("核查结果", "Results"),
        LETTER("公文（编号、署名等留空待填）", "Letters, with blanks for numbers and names"),
        AUDIT("工作总结核对", "Audit of the summary"),
        DATA("供其他程序使用", "For other programs");

        private final String zh;
        private final String en;

        Group(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        BilingualText title() {
            return new BilingualText(zh, en);
        }
    }

    private static final int KILO = 1024;

    /** The size in words. */
    String size() {
        return Math.max(1, (bytes + KILO - 1) / KILO) + " kB";
    }
}
