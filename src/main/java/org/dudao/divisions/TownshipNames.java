package org.dudao.divisions;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.facts.HalfWidth;

/** Whether two ways of writing a township's name mean the same township. */
final class TownshipNames {
    /** What follows a name without making another of it. */
    private static final List<String> OFFICES = List.of("人民政府", "政府", "办事处");

    /** The kinds of township; a name may lack its own, but not have another's: a township that becomes a town has another code. */
    private static final List<String> KINDS = List.of("街道", "镇", "乡", "苏木", "地区");

    private TownshipNames() {}

    private static final class Traditional {
        static final Map<Integer, Integer> SIMPLIFIED = read();

        private static Map<Integer, Integer> read() {
            Map<Integer, Integer> simplified = new HashMap<>();
            int[] pairs = new String(Townships.resource("townships-traditional.txt"), StandardCharsets.UTF_8)
                    .strip()
                    .codePoints()
                    .toArray();
            for (int i = 0; i < pairs.length; i += 2) {
                simplified.put(pairs[i], pairs[i + 1]);
            }
            return simplified;
        }
    }

    /** Whether a name is that of a township of the list, be it with its county's before it, or without its kind. */
    static boolean areOne(String written, Townships.Division listed) {
        return written.equals(listed.name()) || areAlike(own(plain(written), listed.county()), plain(listed.name()));
    }

    private static boolean areAlike(String written, String listed) {
        return written.equals(listed)
                || written.equals(bare(listed))
                || bare(written).equals(listed)
                || isWithoutPeople(written, listed);
    }

    /** Without spaces, in half width and simplified characters, without the office that governs it. */
    private static String plain(String name) {
        String plain = HalfWidth.of(name)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c) && !Character.isSpaceChar(c))
                .map(c -> Traditional.SIMPLIFIED.getOrDefault(c, c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return without(plain, OFFICES);
    }

    private static String bare(String name) {
        return without(name, KINDS);
    }

    private static String without(String name, List<String> ends) {
        return ends.stream()
                .filter(end -> name.endsWith(end) && name.length() > end.length() + 1)
                .findFirst()
                .map(end -> name.substring(0, name.length() - end.length()))
                .orElse(name);
    }

    /** What follows the name of the county, if that stands before it. */
    private static String own(String name, String county) {
        int at = name.indexOf(county);
        if (at >= 0 && at + county.length() < name.length()) {
            return name.substring(at + county.length());
        }
        return name;
    }

    /** A township of a minority may be written without the people: 常营乡 for 常营回族乡, 常营民族乡. */
    private static boolean isWithoutPeople(String written, String listed) {
        String stem = bare(written);
        String place = stem.endsWith("民族") ? stem.substring(0, stem.length() - "民族".length()) : stem;
        return listed.endsWith("族乡")
                && (written.endsWith("乡") || written.equals(stem))
                && place.length() > 1
                && listed.startsWith(place)
                && listed.length() > place.length() + "族乡".length();
    }
}
