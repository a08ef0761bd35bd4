package org.dudao.desk;

import java.util.List;
import java.util.Set;
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
 * @param person the name of who has signed in; empty if nobody has, or nobody need
 * @param acts what the person may do
 * @param isAlone whether the desk is one person's, on an own machine
 */
public record PageFrame(
        Language language,
        String title,
        String token,
        String path,
        String version,
        String person,
        Set<DeskAct> acts,
        boolean isAlone) {
    /** Protects the acts. */
    public PageFrame {
        acts = Set.copyOf(acts);
    }

    /** Another language of the page. */
    public record Choice(String tag, String name) {}

    /** Whether the person may check what is handed in. */
    public boolean mayCheck() {
        return isAlone || acts.contains(DeskAct.CHECK);
    }

    /** Whether the person may look into the ledger. */
    public boolean mayRead() {
        return isAlone || acts.contains(DeskAct.READ);
    }

    /** Whether the person manages accounts. */
    public boolean mayManage() {
        return acts.contains(DeskAct.MANAGE);
    }

    /** The other languages, each by its own name. */
    public List<Choice> others() {
        return Stream.of(new Choice("zh-CN", "简体"), new Choice("zh-TW", "繁體"), new Choice("en", "English"))
                .filter(one -> !one.tag().equals(language.tag()))
                .toList();
    }
}
