package org.dudao.form;

import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.ooxml.XmlEscape;
import org.jspecify.annotations.Nullable;

/** What became of the marks of a form. */
public final class FillLog {
    private final List<Entry> missing = new ArrayList<>();
    private final List<Entry> unknown = new ArrayList<>();
    private final List<Entry> faults = new ArrayList<>();
    private final List<BilingualText> notes = new ArrayList<>();
    private final boolean leaving;
    private int filled;

    /**
     * A log.
     *
     * @param leaving whether unknown marks are left as they are
     */
    public FillLog(boolean leaving) {
        this.leaving = leaving;
    }

    /**
     * A mark of which something has to be told.
     *
     * @param place where it stands
     * @param mark as written
     * @param what what was written for it, or why nothing could be
     */
    public record Entry(BilingualText place, String mark, BilingualText what) {}

    /**
     * Notes an answer.
     *
     * @return the text to write; null if the mark stays as it is
     */
    @Nullable
    String write(BilingualText place, FormMark mark, FieldAnswer answer) {
        BilingualText why = answer.why();
        if (why != null) {
            unknown.add(new Entry(place, mark.shown(), why));
            return null;
        } else if (answer.state() == FieldAnswer.State.MISSING) {
            missing.add(new Entry(place, mark.shown(), new BilingualText(answer.text(), answer.text())));
        }
        filled++;
        return XmlEscape.clean(answer.text());
    }

    /** Notes braces of which no mark can be made. */
    void broken(BilingualText place, String text) {
        unknown.add(new Entry(
                place,
                text.strip(),
                new BilingualText("标记不完整，应为 {{ 名称 }}，写在一行里", "the mark is incomplete; write {{ name }}, in one line")));
    }

    /** Notes what cannot be done, and what to do about it. */
    void fault(BilingualText place, String mark, BilingualText why) {
        faults.add(new Entry(place, mark, why));
    }

    /** Notes what people should know, once. */
    void note(BilingualText note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    /** How many marks were replaced. */
    public int filled() {
        return filled;
    }

    /** The marks whose value is missing from the data. */
    public List<Entry> missing() {
        return List.copyOf(missing);
    }

    /** The marks that name nothing. */
    public List<Entry> unknown() {
        return List.copyOf(unknown);
    }

    /** What cannot be filled in although it is known. */
    public List<Entry> faults() {
        return List.copyOf(faults);
    }

    /** What else people should know. */
    public List<BilingualText> notes() {
        return List.copyOf(notes);
    }

    /** Whether the form may be written. */
    public boolean isSound() {
        return faults.isEmpty() && (unknown.isEmpty() || leaving);
    }
}
