package org.dudao.ooxml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An element of a part, with its place in the part's text, so that all around it can be copied as it is. */
public final class XmlNode {
    private final String name;
    private final @Nullable XmlNode parent;
    private final String[] attributes;
    private final List<XmlNode> children = new ArrayList<>(0);
    private final int start;
    private final int openEnd;
    private final boolean empty;
    private int closeStart;
    private int end;
    private @Nullable StringBuilder text;

    /**
     * An element whose start tag was read.
     *
     * @param name with its prefix
     * @param attributes names and values in turn
     * @param start where its start tag begins
     * @param openEnd where its start tag ends
     * @param empty whether the start tag is all of it
     */
    public XmlNode(String name, @Nullable XmlNode parent, String[] attributes, int start, int openEnd, boolean empty) {
        this.name = name;
        this.parent = parent;
        this.attributes = attributes;
        this.start = start;
        this.openEnd = openEnd;
        this.empty = empty;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** Notes where the end tag stands. */
    public void close(int from, int to) {
        closeStart = empty ? openEnd : from;
        end = empty ? openEnd : to;
    }

    /** Adds characters that stand in the element itself. */
    public void add(String characters) {
        text = text == null ? new StringBuilder(characters) : text.append(characters);
    }

    /** The name with its prefix. */
    public String name() {
        return name;
    }

    /** The prefix with its colon; empty if there is none. */
    public String prefix() {
        return name.substring(0, name.indexOf(':') + 1);
    }

    /** Whether this is its name without the prefix. */
    public boolean is(String local) {
        return name.endsWith(local)
                && (name.length() == local.length() || name.charAt(name.length() - local.length() - 1) == ':');
    }

    /** The element around it; null for the outermost. */
    public @Nullable XmlNode parent() {
        return parent;
    }

    /** The elements in it, in order. */
    public List<XmlNode> children() {
        return children;
    }

    /** Where its start tag begins. */
    public int start() {
        return start;
    }

    /** Where its start tag ends. */
    public int openEnd() {
        return openEnd;
    }

    /** Where its end tag begins. */
    public int closeStart() {
        return closeStart;
    }

    /** Where its end tag ends. */
    public int end() {
        return end;
    }

    /** Whether the start tag is all of it. */
    public boolean isEmptyTag() {
        return empty;
    }

    /** The characters in the element itself, without those of its children. */
    public String text() {
        return text == null ? "" : text.toString();
    }

    /** The value of an attribute by its name without prefix; null if there is none. */
    public @Nullable String attribute(String local) {
        for (int i = 0; i < attributes.length; i += 2) {
            String key = attributes[i];
            if (key.substring(key.indexOf(':') + 1).equals(local)) {
                return attributes[i + 1];
            }
        }
        return null;
    }

    /** Whether it has any attribute. */
    public boolean hasAttributes() {
        return attributes.length > 0;
    }

    /** The first child of a name; null if there is none. */
    public @Nullable XmlNode child(String local) {
        for (XmlNode child : children) {
            if (child.is(local)) {
                return child;
            }
        }
        return null;
    }

    /** The children of a name. */
    public List<XmlNode> children(String local) {
        return children.stream().filter(c -> c.is(local)).toList();
    }

    /** The first descendant of a name; null if there is none. */
    public @Nullable XmlNode find(String local) {
        for (XmlNode child : children) {
            XmlNode found = child.is(local) ? child : child.find(local);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The nearest element around it of a name; null if there is none. */
    public @Nullable XmlNode around(String local) {
        for (XmlNode at = parent; at != null; at = at.parent) {
            if (at.is(local)) {
                return at;
            }
        }
        return null;
    }

    /** Visits all descendants in the order of the text. */
    public void walk(Consumer<XmlNode> visitor) {
        for (XmlNode child : children) {
            visitor.accept(child);
            child.walk(visitor);
        }
    }
}
