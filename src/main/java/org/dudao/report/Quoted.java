package org.dudao.report;

import org.dudao.facts.BilingualText;

/** Titles of standards within a sentence. */
final class Quoted {
    private Quoted() {}

    /** In Chinese in quotation marks, with single ones for those that it has itself: “‘两免一补’落实”. */
    static String title(BilingualText title, Language language) {
        return language.pick("“" + title.zh().replace('“', '‘').replace('”', '’') + "”", title.en());
    }
}
