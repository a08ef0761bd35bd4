package org.dudao.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dictionaries of OpenCC, from which the table of Traditional characters is drafted. */
final class OpenCc {
    /** OpenCC's variants of Taiwan; opencc4j has them keyed by the simplified character, which turns 书面 into 書麵. */
    private static final String VARIANTS =
            "僞偽啓啟喫吃嫺嫻嬀媯峯峰擡抬棱稜檐簷污汙泄洩潙溈潨潀爲為牀床痹痺癡痴皁皂着著睾睪祕秘竈灶糉粽繮韁纔才羣群脣唇蔘參蔿蒍衆眾裏裡覈核踊踴鉢缽鍼針鮎鯰麪麵齶顎";

    /** Each simplified character with all that it may become. */
    final Map<String, List<String>> characters = new HashMap<>();

    /** Each word with what it becomes. */
    final Map<String, String> words = new HashMap<>();

    OpenCc() {
        lines("STCharacters").forEach(l -> characters.put(key(l), readings(l)));
        lines("STPhrases").forEach(l -> words.put(key(l), readings(l).get(0)));
    }

    /** Words and characters as one table. */
    Map<String, String> table() {
        Map<String, String> table = new HashMap<>(words);
        characters.forEach((simplified, readings) -> table.put(simplified, readings.get(0)));
        return table;
    }

    /** Whether a simplified character may become several. */
    boolean isAmbiguous(int character) {
        return characters.getOrDefault(Character.toString(character), List.of()).size() > 1;
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('\t'));
    }

    private static List<String> readings(String line) {
        return Stream.of(line.substring(line.indexOf('\t') + 1).split(" ", -1))
                .map(OpenCc::taiwan)
                .toList();
    }

    private static String taiwan(String traditional) {
        return traditional
                .codePoints()
                .mapToObj(Character::toString)
                .map(c -> {
                    int at = VARIANTS.indexOf(c);
                    return at >= 0 && at % 2 == 0 ? VARIANTS.substring(at + 1, at + 2) : c;
                })
                .collect(Collectors.joining());
    }

    private static List<String> lines(String dictionary) {
        try (InputStream in = OpenCc.class.getResourceAsStream("/third-party/opencc/" + dictionary + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(l -> l.indexOf('\t') > 0)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
