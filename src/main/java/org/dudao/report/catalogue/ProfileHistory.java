package org.dudao.report.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Profile;
import org.dudao.standards.Standard;

/** Which of the profiles over a catalogue changed what in a standard, one after the other. */
public final class ProfileHistory {
    private final List<Profile> profiles;
    private final List<Catalogue> states = new ArrayList<>();
    private final List<Map<String, Standard>> standards = new ArrayList<>();
    private final Language language;

    /**
     * The states of the standards after each profile.
     *
     * @param under the standards under profiles
     */
    public ProfileHistory(Catalogue under, Language language) {
        this.profiles = under.selected();
        this.language = language;
        for (int i = 0; i <= profiles.size(); i++) {
            states.add(under.shownUnder(profiles.subList(0, i)));
            standards.add(states.get(i).byId());
        }
    }

    /** What each profile changed, as lines that begin with its id; none if no profile changed the standard. */
    public List<String> lines(String standard) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            Catalogue before = states.get(i);
            Catalogue after = states.get(i + 1);
            String lead = profiles.get(i).id() + language.pick("：", ": ");
            StandardDifference.lines(
                            Objects.requireNonNull(standards.get(i).get(standard)),
                            before.documents(),
                            Objects.requireNonNull(standards.get(i + 1).get(standard)),
                            after.documents(),
                            language)
                    .forEach(line -> lines.add(lead + line));
        }
        return lines;
    }

    /** A profile that changes what it changes and asks all. */
    static Profile withoutSelection(Profile profile) {
        return new Profile(
                profile.id(),
                profile.title(),
                profile.places(),
                profile.apply(),
                profile.from(),
                profile.to(),
                null,
                profile.enable(),
                profile.change(),
                profile.procedure(),
                profile.documents(),
                profile.note(),
                profile.sha256());
    }
}
