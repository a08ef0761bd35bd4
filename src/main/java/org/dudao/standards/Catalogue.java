package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * @param standards the standards, ordered by id
 * @param selected the profiles that were named, in order
 */
public record Catalogue(
        Map<String, String> files,
        List<Area> areas,
        DocumentRegister documents,
        List<Profile> profiles,
        WorkingDays workingDays,
        List<Standard> standards,
        List<Profile> selected) {
    /** The name of the resource, which the build writes. */
    public static final String PACKED = "standards.json";

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
                List.copyOf(all.values()),
                selected);
    }

    /** The profile with an id; null if there is none. */
    public Profile profile(String id) {
        return profiles.stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
    }

    /** These standards under a profile: the optional ones that it names are in force. */
    public Catalogue under(Profile profile) {
        List<Profile> all = new ArrayList<>(selected);
        all.add(profile);
        return new Catalogue(
                files,
                areas,
                documents,
                profiles,
                workingDays,
                standards.stream()
                        .map(s -> profile.enables(s.id()) ? s.binding() : s)
                        .toList(),
                List.copyOf(all));
    }

    /** The standards in force on a day: not optional, and with a limit in force. */
    public List<Standard> inForce(LocalDate day) {
        return standards.stream()
                .filter(s -> s.status() != Status.OPTIONAL)
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
