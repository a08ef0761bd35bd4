package org.dudao.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.submission.json.IdentityNumbers;

/** Numbers of people's identity cards and telephones in a summary; they are masked in every output. */
record PersonalData(Span span, String kind) {
    /** Blanks or dashes within a number. */
    private static final int MOST_BETWEEN = 2;

    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9])(?:1[3-9][0-9]{9}|0[0-9]{2,3}-[0-9]{7,8})(?![0-9])");

    /** All of a text, in order of kind and place. */
    static List<PersonalData> of(String plain) {
        List<PersonalData> found = new ArrayList<>();
        identities(plain, found);
        find(plain, PHONE, "phone", found);
        return found;
    }

    private static void identities(String plain, List<PersonalData> into) {
        String masked = IdentityNumbers.masked(plain);
        int from = -1;
        int last = -1;
        for (int i = 0; i < plain.length(); i++) {
            if (masked.charAt(i) != plain.charAt(i)) {
                if (from >= 0 && i - last > MOST_BETWEEN + 1) {
                    into.add(new PersonalData(new Span(from, last + 1), "idNumber"));
                    from = -1;
                }
                from = from < 0 ? i : from;
                last = i;
            }
        }
        if (from >= 0) {
            into.add(new PersonalData(new Span(from, last + 1), "idNumber"));
        }
    }

    private static void find(String plain, Pattern pattern, String kind, List<PersonalData> into) {
        Matcher match = pattern.matcher(plain);
        while (match.find()) {
            into.add(new PersonalData(new Span(match.start(), match.end()), kind));
        }
    }

    /** A part of the text with what is personal in it replaced by as many marks. */
    static String masked(String text, Span part, List<PersonalData> personal) {
        StringBuilder shown = new StringBuilder(text.substring(part.from(), part.to()));
        for (PersonalData one : personal) {
            for (int i = Math.max(part.from(), one.span().from());
                    i < Math.min(part.to(), one.span().to());
                    i++) {
                shown.setCharAt(i - part.from(), '*');
            }
        }
        return shown.toString();
    }
}
