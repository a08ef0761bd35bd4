package org.dudao.submission.json;

/** Where a value stands in the dataset; its text is made only where a message asks for it. */
final class Pointer {
    /** The dataset itself. */
    static final Pointer ROOT = new Pointer(null, "", 0);

    private final Pointer parent;
    private final String name;
    private final int index;

    private Pointer(Pointer parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** The value of a key, which is written into the pointer as it stands. */
    Pointer child(String key) {
        return new Pointer(this, key, 0);
    }

    /** The row or item of a list, from 0. */
    Pointer item(int number) {
        return new Pointer(this, null, number);
    }

    /** The JSON pointer; empty for the dataset. */
    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + (name == null ? String.valueOf(index) : name);
    }

    /** The path in the dictionary, such as {@code schools[].staff}; empty for the dataset. */
    String path() {
        if (parent == null) {
            return "";
        }
        String before = parent.path();
        return name == null ? before + "[]" : before.isEmpty() ? name : before + "." + name;
    }
}
