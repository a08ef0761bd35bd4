package org.dudao.submission.json;

/** The address of a value in the dataset; its text is built only when a message needs it. */
final class Pointer {
    /** The root of the dataset. */
    static final Pointer ROOT = new Pointer(null, "", 0);

    private final Pointer parent;
    private final String name;
    private final int index;

    private Pointer(Pointer parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** The pointer of a field; the key is used verbatim. */
    Pointer child(String key) {
        return new Pointer(this, key, 0);
    }

    /** The pointer of a row or list item, from 0. */
    Pointer item(int number) {
        return new Pointer(this, null, number);
    }

    /** The JSON pointer; empty for the root. */
    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + (name == null ? String.valueOf(index) : name);
    }

    /** The path in the dictionary, such as {@code schools[].staff}; empty for the root. */
    String path() {
        if (parent == null) {
            return "";
        }
        String before = parent.path();
        return name == null ? before + "[]" : before.isEmpty() ? name : before + "." + name;
    }

    /** The pointer of a key as somebody wrote it, which may be unknown to the dictionary. */
    Pointer key(String written) {
        return child(Texts.shown(written.replace("~", "~0").replace("/", "~1")));
    }
}
