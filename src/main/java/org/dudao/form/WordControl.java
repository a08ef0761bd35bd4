package org.dudao.form;

import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.ooxml.PartXml;
import org.dudao.ooxml.Splices;
import org.dudao.ooxml.XmlEscape;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/** A content control of a document with another content, in the format of what it held. */
final class WordControl {
    private static final List<String> YES = List.of("是", "yes");
    private static final List<String> NO = List.of("否", "no");

    private final PartXml xml;
    private final XmlNode control;
    private final FillLog log;
    private final String prefix;

    WordControl(PartXml xml, XmlNode control, FillLog log) {
        this.xml = xml;
        this.control = control;
        this.log = log;
        this.prefix = control.prefix();
    }

    /** A text of a run; line feeds are breaks. */
    static String text(String prefix, String text) {
        String open = "<" + prefix + "t xml:space=\"preserve\">";
        String close = "</" + prefix + "t>";
        return open + XmlEscape.text(text).replace("\n", close + "<" + prefix + "br/>" + open) + close;
    }

    /**
     * The control with a value.
     *
     * @param value null if it stays as it is
     */
    String filled(BilingualText place, @Nullable String value) {
        XmlNode properties = control.child("sdtPr");
        XmlNode content = control.child("sdtContent");
        if (value == null || properties == null || content == null) {
            return xml.text(control);
        }
        if (properties.child("dataBinding") != null || properties.child("picture") != null) {
            log.fault(
                    place,
                    "",
                    new BilingualText(
                            "内容控件绑定了别的数据或是图片，填入的内容会被覆盖；请换成普通的文本控件，或直接写标记",
                            "the content control is bound to other data or holds a picture; use a plain text control, or write the mark as text"));
            return xml.text(control);
        }
        Splices splices = new Splices();
        XmlNode box = properties.child("checkbox");
        String shown = box == null ? value : ticked(box, value, splices);
        List<XmlNode> texts = new ArrayList<>();
        content.walk(node -> {
            if (node.is("t") && node.prefix().equals(prefix)) {
                texts.add(node);
            }
        });
        placeholder(properties, content, splices);
        if (texts.isEmpty()) {
            insert(content, shown, splices);
        } else {
            for (XmlNode one : texts) {
                replace(one, one == texts.get(0) ? text(prefix, shown) : "", splices);
            }
        }
        return splices.apply(xml.text(control));
    }

    private void replace(XmlNode node, String with, Splices splices) {
        splices.replace(node.start() - control.start(), node.end() - control.start(), with);
    }

    /** What stood there only to say what to type is grey. */
    private void placeholder(XmlNode properties, XmlNode content, Splices splices) {
        XmlNode showing = properties.child("showingPlcHdr");
        if (showing == null) {
            return;
        }
        replace(showing, "", splices);
        content.walk(node -> {
            if (node.is("rStyle") && node.around("rPr") != null) {
                replace(node, "", splices);
            }
        });
    }

    /** A box is ticked or not; what is not known is written, as an empty box would mean no. */
    private String ticked(XmlNode box, String value, Splices splices) {
        boolean yes = YES.contains(value);
        XmlNode checked = box.child("checked");
        if (checked == null || (!yes && !NO.contains(value))) {
            return value;
        }
        String name = checked.prefix() + "val";
        replace(checked, PartXml.with(xml.text(checked), name, yes ? "1" : "0"), splices);
        XmlNode state = box.child(yes ? "checkedState" : "uncheckedState");
        String code = state == null ? null : state.attribute("val");
        return code == null || !code.matches("[0-9A-Fa-f]{4}")
                ? yes ? "☒" : "☐"
                : String.valueOf((char) Integer.parseInt(code, 16));
    }

    /** Writes into a control that holds no text. */
    private void insert(XmlNode content, String value, Splices splices) {
        String run = "<" + prefix + "r>" + text(prefix, value) + "</" + prefix + "r>";
        XmlNode inside = content.find("p");
        boolean inline = inside == null && control.around("p") != null;
        XmlNode into = inside == null ? content : inside;
        String all = inside == null && !inline ? "<" + prefix + "p>" + run + "</" + prefix + "p>" : run;
        if (into.isEmptyTag()) {
            String tag = xml.tag(into);
            replace(into, tag.substring(0, tag.length() - 2) + ">" + all + "</" + into.name() + ">", splices);
        } else {
            splices.replace(into.closeStart() - control.start(), into.closeStart() - control.start(), all);
        }
    }
}
