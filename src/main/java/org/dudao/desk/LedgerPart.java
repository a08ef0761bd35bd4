package org.dudao.desk;

import java.util.Arrays;
import java.util.Locale;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** A part of the ledger that people look at by itself. */
public enum LedgerPart {
    OPEN("未销号", "Open"),
    OVERDUE("已逾期", "Overdue"),
    PROVED("待销号", "To be closed"),
    CLOSED("已销号", "Closed"),
    ALL("全部", "All");

    private final String zh;
    private final String en;

    LedgerPart(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Its word in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its title. */
    public BilingualText title() {
        return new BilingualText(zh, en);
    }

    /** The part of a word in an address; the open items if it is none. */
    static LedgerPart named(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(OPEN);
    }

    /** Whether its items are followed; null where it does not matter. */
    @Nullable
    Boolean isOpen() {
        return switch (this) {
            case OPEN, PROVED -> Boolean.TRUE;
            case CLOSED -> Boolean.FALSE;
            case OVERDUE, ALL -> null;
        };
    }
}
