package org.dudao.desk;

import java.util.List;
import java.util.stream.Stream;
import org.dudao.report.Language;

/**
 * What every page has around its contents.
 *
 * @param language of every text
 * @param title of the page
 * @param token that its forms carry
 * @param path of the page, to show it in another language
 * @param version of the program
 */
public record PageFrame(Language language, String title, String token, String path, String version) {
    /** Another language of the page. */
    public record Choice(String tag, String name) {}

    /** The other languages, each by its own name. */
    public List<Choice> others() {
        return Stream.of(new Choice("zh-CN", "简体"), new Choice("zh-TW", "繁體"), new Choice("en", "English"))
                .filter(one -> !one.tag().equals(language.tag()))
                .toList();
    }
}
