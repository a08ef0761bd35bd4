package org.dudao.submission;

/** What a text may hold. */
final class Texts {
    /** Long enough for an explanation; a longer text is no answer on a form. */
    static final int LONGEST = 2000;

    private Texts() {}

    /** Whether the character is a control, a text-direction override, or half of a character: nothing that a form needs. */
    static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    static boolean hasUnprintable(String text) {
        return text.codePoints().anyMatch(Texts::isUnprintable);
    }
}
