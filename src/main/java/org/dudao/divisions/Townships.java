package org.dudao.divisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.facts.TownshipListing;
import org.jspecify.annotations.Nullable;

/**
 * The list of the country's townships; {@code townships-NOTICE.txt} states its edition.
 *
 * <p>A county is located in the file's bytes, without decoding the others: a single check must not wait for forty thousand.
 */
public final class Townships {
    private static final int COUNTY = 6;
    private static final int OWN = 3;

    private Townships() {}

    private static final class Lines {
        static final byte[] BYTES = resource("townships.txt");
    }

    /**
     * A township of the list.
     *
     * @param code its nine digits
     * @param county the name of its county
     */
    public record Division(String code, String name, String county) {}

    /** The township with a code of nine digits; null if it is not listed. */
    public static @Nullable Division find(String code) {
        String line = county(code.substring(0, COUNTY));
        if (line == null) {
            return null;
        }
        int at = line.indexOf("\t" + code.substring(COUNTY), COUNTY + 1);
        return at < 0 ? null : of(line, at);
    }

    /** The townships of a county's six digits; empty if the county is not listed. */
    public static List<Division> ofCounty(String code) {
        String line = county(code);
        return line == null ? List.of() : of(line).toList();
    }

    /** How a code and a name match the list; the name may be null if unknown. */
    public static TownshipListing listing(String code, String name) {
        Division division = find(code);
        if (division == null) {
            return TownshipListing.unknown(code);
        }
        return TownshipNames.areOne(name, division)
                ? TownshipListing.LISTED
                : TownshipListing.otherName(code, division.county(), division.name());
    }

    /** All townships in order of code. */
    public static Stream<Division> all() {
        return new String(Lines.BYTES, StandardCharsets.UTF_8).lines().flatMap(Townships::of);
    }

    private static Stream<Division> of(String line) {
        return Stream.iterate(line.indexOf('\t', COUNTY + 1), at -> at >= 0, at -> line.indexOf('\t', at + 1))
                .map(at -> of(line, at));
    }

    private static Division of(String line, int at) {
        int end = line.indexOf('\t', at + 1);
        return new Division(
                line.substring(0, COUNTY) + line.substring(at + 1, at + 1 + OWN),
                line.substring(at + 1 + OWN, end < 0 ? line.length() : end),
                line.substring(COUNTY + 1, line.indexOf('\t', COUNTY + 1)));
    }

    /** The line of a county, by binary search. */
    private static @Nullable String county(String code) {
        byte[] wanted = code.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Lines.BYTES;
        int low = 0;
        int high = bytes.length;
        while (low < high) {
            int begin = (low + high) >>> 1;
            while (begin > low && bytes[begin - 1] != '\n') {
                begin--;
            }
            int end = begin;
            while (bytes[end] != '\n') {
                end++;
            }
            int compared = Arrays.compare(bytes, begin, begin + COUNTY, wanted, 0, COUNTY);
            if (compared == 0) {
                return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
            } else if (compared < 0) {
                low = end + 1;
            } else {
                high = begin;
            }
        }
        return null;
    }

    static byte[] resource(String name) {
        try (InputStream in = Townships.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
