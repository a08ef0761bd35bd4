package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clauses in English documents. */
class ClauseTextTest {
    private static final Pattern CLAUSE = Pattern.compile("\\bclause: \"?([^\",}\\n]+)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第十一条|Article 11",
                "第二十二条第二款|Article 22, paragraph 2",
                "第一百一十七条|Article 117",
                "第二十五条第（三）项|Article 25, item 3",
                "第七十九条第一款第（一）项|Article 79, paragraph 1, item 1",
                "第二十条第四款|Article 20, paragraph 4",
                "第十五条第一款、第二款|Article 15, paragraphs 1 and 2",
                "第三十七条第一款第（二）项、第（三）项|Article 37, paragraph 1, items 2 and 3",
                "第八条第一款第（二）项至第（四）项|Article 8, paragraph 1, items 2 to 4",
                "第四十七条、第四十八条|Article 47 and Article 48",
                "第四十四条、第四十五条第一款|Article 44, and Article 45, paragraph 1",
                "第一条、第三条至第六条|Article 1 and Articles 3 to 6",
                "第四条第1项|Article 4, item 1",
                "第9项|item 9",
                "第6.1.4条|clause 6.1.4",
                "二（一）3|section 2(1)3",
                "一、（二）|section 1(2)",
                "二（一）、二（二）|sections 2(1) and 2(2)",
                "附件|the annex",
                "政府保障程度第11项|the section on the support by governments, item 11"
            })
    void aClauseIsNamedFromTheArticleDown(String chinese, String english) {
        assertThat(ClauseText.english(chinese)).isEqualTo(english);
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        assertThat(ClauseText.english("关于食堂的规定")).isEqualTo("关于食堂的规定");
        assertThat(ClauseText.english("附件第2项所列情形")).isEqualTo("附件第2项所列情形");
        assertThat(ClauseText.english("schedule 2")).isEqualTo("schedule 2");
    }

    @Test
    void everyClauseThatThePagesCiteIsConverted() {
        Set<String> clauses = clauses();
        assertThat(clauses).hasSizeGreaterThan(250);
        assertThat(clauses.stream().filter(clause -> HAN.matcher(ClauseText.english(clause))
                        .find()))
                .as("a heading for clauses-en.tsv")
                .isEmpty();
    }

    private static Set<String> clauses() {
        Set<String> clauses = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                Matcher clause = CLAUSE.matcher(Files.readString(file));
                while (clause.find()) {
                    clauses.add(clause.group(1).strip());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return clauses;
    }
}
