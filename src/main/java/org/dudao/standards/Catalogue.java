package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;
import org.dudao.io.Sha256;

/**
 * All standards, ordered by id.
 *
 * @param files the hash of each file of the rule base, by path
 * @param areas the areas, ordered by id
 * @param documents the register of the documents that standards cite
 * @param profiles the profiles that may be named
 * @param workingDays the calendar of deadlines
 * @param standards the standards as they hold under the profiles, ordered by id
 * @param layers the profiles over them
 */
public record Catalogue(
        Map<String, String> files,
        List<Area> areas,
        DocumentRegister documents,
        List<Profile> profiles,
        WorkingDays workingDays,
        List<Standard> standards,
        @JsonIgnore Layers layers) {
    /** The name of the resource, which the build writes. */
    public static final String PACKED = "standards.json";

    /** A catalogue without profiles over it. */
    public Catalogue {
        layers = layers == null ? Layers.none(standards) : layers;
    }

    /** A catalogue of pages. */
    public Catalogue(
            Map<String, String> files,
            List<Area> areas,
            DocumentRegister documents,
            List<Profile> profiles,
            WorkingDays workingDays,
            List<Standard> standards) {
        this(files, areas, documents, profiles, workingDays, standards, null);
    }

    /** Loads the catalogue packed by the build. */
    public static Catalogue load() {
        try (InputStream in = Catalogue.class.getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IllegalStateException(PACKED + " is missing. Build with `mvn process-classes`.");
            }
            return Json.mapper().readValue(in, Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packed form. */
    public String pack() {
        try {
            return Json.mapper().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The catalogue cannot be written.", e);
        }
    }

    /**
     * The hash of the sorted lines "path, tab, hash of the file", which is independent of the file system. Profiles have hashes of their
     * own.
     */
    @JsonIgnore
    public String rulesSha256() {
        return Sha256.of(new TreeMap<>(files)
                .entrySet().stream()
                        .filter(e -> !Profile.isIn(e.getKey()))
                        .map(e -> e.getKey() + "\t" + e.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    /** These standards together with a bureau's own, whose ids must be new. */
    public Catalogue and(Catalogue own) {
        Map<String, Standard> known = byId();
        List<String> taken = new ArrayList<>(own.standards().stream()
                .filter(s -> known.containsKey(s.id()))
                .map(s -> s.id().replace('.', '/') + ".yaml:1: the standard " + s.id()
                        + " already exists. Give this one another id.")
                .toList());
        own.profiles().stream()
                .filter(p -> profile(p.id()) != null)
                .forEach(p -> taken.add(Profile.FOLDER + p.id() + ".yaml:1: the profile " + p.id()
                        + " is built in. Give this one another id."));
        if (!taken.isEmpty()) {
            throw new RuleBaseError(taken);
        }
        Map<String, String> allFiles = new TreeMap<>(files);
        own.files().forEach((path, hash) -> allFiles.put("--rules/" + path, hash));
        Map<String, Area> allAreas = new TreeMap<>();
        own.areas().forEach(a -> allAreas.put(a.id(), a));
        areas.forEach(a -> allAreas.put(a.id(), a));
        Map<String, Standard> all = new TreeMap<>(known);
        all.putAll(own.byId());
        List<Profile> allProfiles = new ArrayList<>(profiles);
        allProfiles.addAll(own.profiles());
        return new Catalogue(
                allFiles,
                List.copyOf(allAreas.values()),
                documents.and(own.documents()),
                List.copyOf(allProfiles),
                workingDays.and(own.workingDays()),
                List.copyOf(all.values()));
    }

    /** The profile with an id; null if there is none. */
    public Profile profile(String id) {
        return profiles.stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
    }

    /** The profiles that were named, in order. */
    public List<Profile> selected() {
        return layers.named();
    }

    /**
     * These standards under profiles, in order, wherever and whenever they hold.
     *
     * @throws RuleBaseError where one asks less and nobody approved it
     */
    public Catalogue under(List<Profile> named) {
        return laid(named, layers.places(), named, LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    /**
     * These standards under profiles that are only shown or compared: what nobody approved is not refused, and is among
     * {@link Layers#loosened()} without an approver.
     */
    public Catalogue shownUnder(List<Profile> named) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        ProfileOverlay overlay = new ProfileOverlay(layers.pages(), today);
        named.forEach(overlay::lay);
        return laid(named, layers.places(), named, overlay);
    }

    /** These standards without what binds a place by itself. */
    public Catalogue withoutPlaces() {
        return laid(layers.named(), false, layers.applied(), LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    /**
     * The profiles that hold in a place on a day: those of places, from the shortest prefix to the longest, then those named.
     *
     * @param code the nine digits of a township, or the six of a county
     * @param reference the reference date
     */
    public List<Profile> inForce(String code, LocalDate reference) {
        Stream<Profile> ofPlaces = layers.places()
                ? profiles.stream()
                        .filter(Profile::isAutomatic)
                        .filter(profile -> !layers.named().contains(profile))
                        .filter(profile -> profile.holds(code, reference))
                        .sorted(Comparator.comparing((Profile profile) -> profile.depth(code))
                                .thenComparing(Profile::id))
                : Stream.of();
        return Stream.concat(ofPlaces, layers.named().stream().filter(profile -> profile.holds(code, reference)))
                .toList();
    }

    /**
     * The standards as they hold under profiles on a day.
     *
     * @param applied what {@link #inForce(String, LocalDate)} gives
     * @throws RuleBaseError where a profile asks less and nobody approved it
     */
    public Catalogue at(List<Profile> applied, LocalDate reference) {
        return applied.isEmpty() && layers.applied().isEmpty()
                ? this
                : laid(layers.named(), layers.places(), applied, reference);
    }

    /**
     * The standards as they hold in a place on a day.
     *
     * @param code the nine digits of a township, or the six of a county
     * @param reference the reference date
     */
    public Catalogue in(String code, LocalDate reference) {
        return at(inForce(code, reference), reference);
    }

    /** The hash of the rules, of the profiles named, and of those that bind places by themselves. */
    @JsonIgnore
    public String rulesetSha256() {
        Stream<Profile> ofPlaces = layers.places() ? profiles.stream().filter(Profile::isAutomatic) : Stream.of();
        return Sha256.of(rulesSha256()
                + Stream.concat(ofPlaces, layers.named().stream())
                        .map(profile -> "\n" + profile.id() + ":" + profile.sha256())
                        .collect(Collectors.joining()));
    }

    private Catalogue laid(List<Profile> named, boolean places, List<Profile> applied, LocalDate day) {
        ProfileOverlay overlay = new ProfileOverlay(layers.pages(), day);
        applied.forEach(overlay::lay);
        List<BilingualText> unapproved = overlay.loosened().stream()
                .filter(one -> one.approver() == null)
                .map(Catalogue::unapproved)
                .toList();
        if (!unapproved.isEmpty()) {
            throw RuleBaseError.inBoth(unapproved);
        }
        return laid(named, places, applied, overlay);
    }

    private Catalogue laid(List<Profile> named, boolean places, List<Profile> applied, ProfileOverlay overlay) {
        DocumentRegister theirs = new DocumentRegister(applied.stream()
                .flatMap(profile -> profile.documents().stream())
                .toList());
        DocumentRegister all = documents.and(theirs);
        return new Catalogue(
                files,
                areas,
                all,
                profiles,
                workingDays,
                overlay.standards(),
                new Layers(
                        layers.pages(),
                        List.copyOf(named),
                        places,
                        List.copyOf(applied),
                        overlay.loosened().stream()
                                .map(one -> one.naming(all.get(String.valueOf(one.document()))))
                                .toList(),
                        overlay.changedBy()));
    }

    private static BilingualText unapproved(Loosened one) {
        return new BilingualText(
                "督导方案 " + one.profile() + " 放宽了 " + one.standard() + "（"
                        + one.before().zh() + " → " + one.after().zh()
                        + "），没有批准。请在本局方案的该项更改中写明理由和批准人（loosens: { reason, approver, document }）。",
                "the profile " + one.profile() + " asks less of " + one.standard() + " ("
                        + one.before().en() + " → "
                        + one.after().en()
                        + "), and nobody approved it. Add `loosens: { reason, approver, document }` to this change in your own"
                        + " profile.");
    }

    /** The standards before any profile, by id. */
    public Map<String, Standard> pagesById() {
        return layers.pages().stream().collect(Collectors.toMap(Standard::id, Function.identity()));
    }

    /** The standards in force on a day: asked, and with a limit in force. */
    public List<Standard> inForce(LocalDate day) {
        return standards.stream()
                .filter(Standard::isAsked)
                .filter(s ->
                        s.allParts().stream().allMatch(p -> p.limits().stream().anyMatch(l -> l.inForce(day))))
                .toList();
    }

    /** The titles of the areas, by id. */
    public Map<String, BilingualText> areaTitles() {
        return areas.stream().collect(Collectors.toMap(Area::id, Area::title));
    }

    /** The standards by id. */
    public Map<String, Standard> byId() {
        return standards.stream().collect(Collectors.toMap(Standard::id, Function.identity()));
    }
}
