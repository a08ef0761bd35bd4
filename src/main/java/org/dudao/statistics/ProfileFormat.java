package org.dudao.statistics;

import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.facts.BilingualText;
import org.dudao.io.CompactCodec;
import org.dudao.standards.Loosened;

/** A profile in force as bytes. */
final class ProfileFormat {
    private ProfileFormat() {}

    static void write(Assessment.ProfileRef profile, CompactCodec.Writer to) {
        to.text(profile.id());
        to.text(profile.sha256());
        to.text(profile.by());
        write(profile.title(), to);
        to.number(profile.isKindOfInspection() ? 1 : 0);
        to.number(profile.without().size());
        profile.without().forEach(title -> write(title, to));
        to.number(profile.loosened().size());
        for (Loosened one : profile.loosened()) {
            to.text(one.standard());
            write(one.title(), to);
            write(one.before(), to);
            write(one.after(), to);
            to.text(one.reason());
            to.text(one.approver());
            to.text(one.document());
        }
    }

    private static void write(BilingualText text, CompactCodec.Writer to) {
        to.text(text.zh());
        to.text(text.en());
    }

    static Assessment.ProfileRef read(CompactCodec.Reader from) {
        String id = from.text();
        String sha256 = from.text();
        String by = from.text();
        BilingualText title = text(from);
        Boolean selects = from.number() == 1 ? true : null;
        List<BilingualText> without = new ArrayList<>();
        for (int left = from.number(); left > 0; left--) {
            without.add(text(from));
        }
        List<Loosened> loosened = new ArrayList<>();
        for (int left = from.number(); left > 0; left--) {
            loosened.add(new Loosened(
                    from.text(), text(from), id, text(from), text(from), from.text(), from.text(), from.text()));
        }
        return new Assessment.ProfileRef(id, sha256, by, title, selects, without, loosened);
    }

    private static BilingualText text(CompactCodec.Reader from) {
        return new BilingualText(from.text(), from.text());
    }
}
