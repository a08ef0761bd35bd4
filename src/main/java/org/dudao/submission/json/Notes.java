package org.dudao.submission.json;

import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.BilingualText;

/** Collects the notes on the reading of one file. */
public final class Notes {
    /** How many are kept; further ones repeat each other. */
    static final int KEPT = 200;

    private final List<Note> kept = new ArrayList<>();

    public void add(Note note) {
        if (kept.size() < KEPT) {
            kept.add(note);
        }
    }

    /** Notes a converted figure. */
    public void converted(String place, String found, String value, String unit) {
        add(new Note(
                "unit-converted",
                new BilingualText(
                        "“" + found + "”已换算为 " + value + " " + unit,
                        "\"" + found + "\" was converted to " + value + " " + unit),
                place,
                found,
                value));
    }

    /** Notes a text that was read as the form would have it. */
    public void read(String place, String found, String value) {
        add(new Note(
                "read-as",
                new BilingualText(
                        "“" + found + "”已读作“" + value + "”", "\"" + found + "\" was read as \"" + value + "\""),
                place,
                found,
                value));
    }

    /** Notes the conversion of a column, or of a row of the township's sheet. */
    public void convertedAll(String place, String heading, String from, String to) {
        add(new Note(
                "unit-converted",
                new BilingualText(
                        "“" + heading + "”按“" + from + "”填写，已换算为“" + to + "”",
                        "The figures of " + heading + " are in " + from + " and were converted to " + to),
                place,
                from));
    }

    /** Notes names that were read without needless blanks. */
    public void renamed(Problems problems, SourceLocations places) {
        problems.renamed().forEach((address, name) -> {
            String found = Texts.shown(name.found());
            add(new Note(
                    "name-blanks",
                    new BilingualText(
                            "名称“" + found + "”已读作“" + name.read() + "”（去掉多余的空格和不可见字符）",
                            "The name \"" + found + "\" was read as \"" + name.read()
                                    + "\", without needless spaces or invisible characters"),
                    places.locate(address),
                    found));
        });
    }

    public List<Note> kept() {
        return List.copyOf(kept);
    }
}
