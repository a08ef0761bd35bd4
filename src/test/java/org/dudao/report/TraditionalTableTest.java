package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dudao.Golden;
import org.junit.jupiter.api.Test;

/**
 * The table of Traditional characters: drafted from OpenCC for the words of this project, and corrected by hand in its reviewed part, which
 * takes precedence.
 */
class TraditionalTableTest {
    private static final Path TABLE = Path.of("src/main/resources/zh-TW.tsv");
    private static final String DRAFTED = "# Drafted from OpenCC";
    private static final Pattern HAN = Pattern.compile("[\\x{3400}-\\x{9FFF}]+");
    /** Words that no text of ours has today, but a submission or a bureau's own page may. */
    private static final List<String> COMMON = List.of(
            "头发", "理发", "一只", "松木", "青松", "后勤", "皇后", "公里", "里程", "这里", "面条", "山谷", "准许", "云南", "钟表", "放松", "核准", "准入",
            "准予", "准考证", "获准", "干净", "饼干", "干旱", "反复", "复习", "复杂", "复印", "批复", "回复", "制作", "制表", "绘制", "录制", "监制", "印制",
            "研制", "配制", "定制", "尽快", "尽量", "面粉", "面包", "面食", "谷物", "缓冲", "冲击", "轻松", "宽松", "松懈", "游学", "游乐", "抽签", "书签",
            "咸菜", "归并", "兼并", "剩余", "业余", "长征", "出征", "台风", "抽烟", "禁烟", "烟头", "借口", "钟点", "时钟", "茶几", "伙房", "系鞋带", "维系",
            "明了", "杂志", "细致", "扎实", "锻炼", "船只", "周一", "一周", "周末", "双周", "单周", "周报", "周会");

    private static final OpenCc OPEN_CC = new OpenCc();

    @Test
    void theDraftedPartIsWhatOpenCcMakesOfOurTexts() throws IOException {
        String file = Files.readString(TABLE);
        String reviewed = file.substring(0, file.indexOf(DRAFTED));
        Map<String, String> byHand = Traditional.parse(reviewed);
        StringBuilder drafted = new StringBuilder(reviewed);
        drafted.append(DRAFTED + " (Apache-2.0) by `mvn test -Dtest=TraditionalTableTest -Dupdate`: do not edit.\n");
        draft(byHand).forEach((simplified, traditional) -> {
            if (!byHand.containsKey(simplified)) {
                drafted.append(simplified).append('\t').append(traditional).append('\n');
            }
        });
        Golden.matches(TABLE, drafted.toString());
    }

    @Test
    void everyTextOfOursReadsAsInOpenCcButForWhatIsReviewed() throws IOException {
        Map<String, String> table = Traditional.parse(Files.readString(TABLE));
        Traditional ours = new Traditional(table);
        String file = Files.readString(TABLE);
        Traditional expected = new Traditional(openCc(Traditional.parse(file.substring(0, file.indexOf(DRAFTED)))));
        assertThat(texts()).hasSizeGreaterThan(1000).allSatisfy(text -> assertThat(ours.convert(text))
                .as("%s has a word that the table does not know. Run this test with -Dupdate.", text)
                .isEqualTo(expected.convert(text)));
    }

    @Test
    void whatIsTraditionalAlreadyStaysAsItIs() {
        assertThat(texts()).allSatisfy(text -> assertThat(Traditional.of(Traditional.of(text)))
                .isEqualTo(Traditional.of(text)));
    }

    @Test
    void everyReviewedLineDiffersFromOpenCcOrIsNeeded() throws IOException {
        String file = Files.readString(TABLE);
        Traditional openCc = new Traditional(OPEN_CC.table());
        Traditional.parse(file.substring(0, file.indexOf(DRAFTED)))
                .forEach((simplified, traditional) -> assertThat(openCc.convert(simplified))
                        .as("%s is what OpenCC says; the line can go", simplified)
                        .isNotEqualTo(traditional));
    }

    /** All characters, and the words of our texts that a character of several readings stands in. */
    private static Map<String, String> draft(Map<String, String> byHand) {
        Map<String, String> all = openCc(byHand);
        Map<String, String> needed = new TreeMap<>(byHand);
        OPEN_CC.characters.keySet().stream()
                .filter(c -> !all.get(c).equals(c))
                .forEach(c -> needed.putIfAbsent(c, all.get(c)));
        texts().stream()
                .flatMap(t -> segments(t, all))
                .filter(w -> w.length() > 1 && w.codePoints().anyMatch(OPEN_CC::isAmbiguous))
                .forEach(w -> needed.put(w, all.get(w)));
        // a word may reach over the border of two that are not ambiguous: then these must be known too
        Traditional expected = new Traditional(all);
        Traditional now = new Traditional(needed);
        texts().stream()
                .filter(t -> !now.convert(t).equals(expected.convert(t)))
                .flatMap(t -> segments(t, all))
                .filter(w -> w.length() > 1)
                .forEach(w -> needed.put(w, all.get(w)));
        return needed;
    }

    private static Map<String, String> openCc(Map<String, String> byHand) {
        Map<String, String> all = new HashMap<>(OPEN_CC.table());
        all.putAll(byHand);
        return all;
    }

    /** The longest matches that a text falls into. */
    private static Stream<String> segments(String text, Map<String, String> table) {
        Stream.Builder<String> segments = Stream.builder();
        for (int i = 0; i < text.length(); ) {
            int length = Math.min(16, text.length() - i);
            while (length > 1 && !table.containsKey(text.substring(i, i + length))) {
                length--;
            }
            if (table.containsKey(text.substring(i, i + length))) {
                segments.add(text.substring(i, i + length));
            }
            i += length;
        }
        return segments.build();
    }

    /** All runs of Chinese in rules, program and documents, once each. */
    private static Set<String> texts() {
        Set<String> texts = new TreeSet<>(COMMON);
        for (String folder :
                List.of("rules", "src/main/java", "src/main/jte", "src/main/resources/office", "fixtures")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                // which holds no sentences but a list of characters
                files.filter(f -> !f.endsWith("HeadingNormalizer.java"))
                        .filter(f -> f.toString().matches(".*(\\.yaml|\\.java|\\.jte|zh-CN\\.(md|txt))"))
                        .map(TraditionalTableTest::read)
                        // a literal that is broken into lines is one text
                        .map(t -> t.replaceAll("\"\\s*\\+\\s*\"", ""))
                        .forEach(t -> HAN.matcher(t).results().forEach(r -> texts.add(r.group())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
