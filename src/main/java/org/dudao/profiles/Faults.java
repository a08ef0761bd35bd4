package org.dudao.profiles;

import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.standards.RuleBaseError;

/** What is wrong in a filled-in workbook, each with its cell, in the order of the sheets. */
final class Faults {
    private static final int MOST = 200;

    private final List<BilingualText> all = new ArrayList<>();
    private int further;

    /** Adds a fault: what is wrong with which value, then how to correct it. */
    void add(String place, String zh, String en) {
        if (all.size() < MOST) {
            all.add(new BilingualText(place + "：" + zh, place + ": " + en));
        } else {
            further++;
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Ends the reading if anything is wrong. */
    void refuse() {
        if (further > 0) {
            all.add(new BilingualText("另有" + further + "处，改正以上各处后再看。", further + " more; correct these first."));
            further = 0;
        }
        if (!all.isEmpty()) {
            throw RuleBaseError.inBoth(all);
        }
    }
}
