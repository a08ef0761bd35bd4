package org.dudao.standards;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.facts.Text;

/**
 * All standards, in order of id.
 *
 * @param rulesSha256 the hash of all files the rule base was made of
 * @param areas the areas, in order of id
 * @param standards the standards, in order of id
 */
public record Catalogue(String rulesSha256, List<Area> areas, List<Standard> standards) {
    /** The resource, and the file the build writes. */
    public static final String PACKED = "standards.json";

    /** Reads the catalogue that the build packed. */
    public static Catalogue load() {
        try (InputStream in = Catalogue.class.getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IllegalStateException(PACKED + " is missing. Maybe build with `mvn process-classes`.");
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

    /** The standards that bind on a day: not optional, and with a limit in force. */
    public List<Standard> inForce(LocalDate day) {
        return standards.stream()
                .filter(s -> s.status() != Status.OPTIONAL)
                .filter(s ->
                        s.asked().stream().allMatch(p -> p.limits().stream().anyMatch(l -> l.inForce(day))))
                .toList();
    }

    /** The titles of the areas, by id. */
    public Map<String, Text> areaTitles() {
        return areas.stream().collect(Collectors.toMap(Area::id, Area::title));
    }

    /** The standards by id. */
    public Map<String, Standard> byId() {
        return standards.stream().collect(Collectors.toMap(Standard::id, Function.identity()));
    }
}
