package org.dudao.profiles;

import java.util.Locale;
import org.dudao.facts.BilingualText;

/** What the sheet of the profile itself asks for. */
enum SchemeField {
    ID(
            "方案编号",
            "Id",
            "写进核查结果的短名，用汉字、字母、数字和“-”“_”“.”，不用空格，不与内置方案同名。",
            "A short name that results state: letters, digits, `-`, `_` and `.`, no spaces, not that of a built-in profile."),
    TITLE("方案名称", "Title", "如：××县教育督导本地标准（2026年）。", "Such as: Own limits of our county (2026)."),
    PLACES(
            "适用地区代码",
            "Places",
            "行政区划代码的开头，2、4、6或9位，几个用顿号隔开；不填则不限地区。",
            "The beginnings of division codes, of 2, 4, 6 or 9 digits, separated by commas; empty for everywhere."),
    NOTE("说明", "Note", "给看方案的人，可不填。", "For readers; may stay empty.");

    private final String zh;
    private final String en;
    private final String helpZh;
    private final String helpEn;

    SchemeField(String zh, String en, String helpZh, String helpEn) {
        this.zh = zh;
        this.en = en;
        this.helpZh = helpZh;
        this.helpEn = helpEn;
    }

    /** The key in the hidden column. */
    String key() {
        return OwnLimitColumn.MARK + "profile-" + name().toLowerCase(Locale.ROOT);
    }

    BilingualText label() {
        return new BilingualText(zh, en);
    }

    BilingualText help() {
        return new BilingualText(helpZh, helpEn);
    }
}
