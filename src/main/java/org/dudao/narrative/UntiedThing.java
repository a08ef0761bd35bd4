package org.dudao.narrative;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a number of no known field is of, where its own clause says that it is that of all the township, or of all the school year. */
final class UntiedThing {
    private static final Pattern ALL = Pattern.compile("[全我本][镇乡](?!最)|全街道|全学年|本学年|[镇乡]级");

    /** Words that say nothing of what is counted. */
    private static final Pattern FILLING =
            Pattern.compile("全学年|本学年|[全我本][镇乡]|全街道|共计|共有|累计|组织|开展|举办|举行|达到|已|共|虽|有|达|为|约|近|的|了|现|计|:|：|\\s");

    /** A time within the year, a part, or each of several: the number is another one each time. */
    private static final Pattern ONE_OF_SEVERAL =
            Pattern.compile("[0-9一二三四五六七八九十]月|[0-9]日|[本上下这]学期|半年|季|首[次批]|[第每各某另其余]|增|减|新|次年|人均|平均|[0-9、和及与]");

    private static final int SHORTEST = 4;

    private UntiedThing() {}

    /**
     * The words for it.
     *
     * @return the same for two numbers of the same thing; null if it is not certain what it is
     */
    static @Nullable String of(ClaimWindow window) {
        String own = window.own();
        String thing = FILLING.matcher(own).replaceAll("");
        boolean isWhole = ALL.matcher(own).find() && window.phrase().equals(own);
        return isWhole
                        && thing.length() >= SHORTEST
                        && !ONE_OF_SEVERAL.matcher(own).find()
                ? thing
                : null;
    }
}
