package org.dudao.profiles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.standards.BasisDocument;
import org.dudao.standards.DocumentRank;
import org.dudao.standards.DocumentRegister;
import org.dudao.standards.Json;

/** The documents that people name: those of the register by their titles and numbers, and new ones. */
final class TypedDocuments {
    private static final String OWN = "local:";

    private final DocumentRegister register;
    private final List<String> places;
    private final Faults faults;
    private final Map<String, Typed> own = new LinkedHashMap<>();

    /** A document that the register does not have, with the row that names it first. */
    private record Typed(ObjectNode json, OwnLimitRow row) {}

    /**
     * No documents yet.
     *
     * @param register the documents that there are
     * @param places where the profile holds; empty for everywhere
     */
    TypedDocuments(DocumentRegister register, List<String> places, Faults faults) {
        this.register = register;
        this.places = places;
        this.faults = faults;
    }

    /**
     * The id of the document that a row names.
     *
     * @param checked whether its text was compared
     * @return null if anything is wrong
     */
    String id(OwnLimitRow row, boolean checked) {
        String title = title(row.raw(OwnLimitColumn.DOCUMENT));
        String number = row.raw(OwnLimitColumn.NUMBER);
        BasisDocument known = known(title, number);
        return known != null ? registered(known, title, number, row) : added(title, number, checked, row);
    }

    private BasisDocument known(String title, String number) {
        return register.documents().stream()
                .filter(one -> (!number.isEmpty() && plain(number).equals(plain(one.number())))
                        || (number.isEmpty() && isCalled(one, title)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isCalled(BasisDocument document, String title) {
        return plain(title).equals(plain(document.title())) || plain(title).equals(plain(document.shortTitle()));
    }

    private String registered(BasisDocument known, String title, String number, OwnLimitRow row) {
        if (!number.isEmpty() && !isCalled(known, title)) {
            faults.add(
                    row.place(OwnLimitColumn.NUMBER),
                    "文号“" + row.shown(OwnLimitColumn.NUMBER) + "”是《" + known.title() + "》的，不是《" + title + "》的。请核对。",
                    "the number " + row.shown(OwnLimitColumn.NUMBER) + " is that of 《" + known.title() + "》, not of 《"
                            + title + "》. Check both.");
            return null;
        }
        boolean within = known.region() == null
                || (!places.isEmpty() && places.stream().allMatch(place -> place.startsWith(known.region())));
        if (!within) {
            faults.add(
                    row.place(OwnLimitColumn.DOCUMENT),
                    "《" + known.title() + "》只在代码以 " + known.region() + " 开头的地区施行。请在“方案”表填写适用地区代码。",
                    "《" + known.title() + "》 holds only where codes begin with " + known.region()
                            + ". Enter the places on the sheet of the profile.");
            return null;
        }
        return known.id();
    }

    private String added(String title, String number, boolean checked, OwnLimitRow row) {
        String id = OWN + (number.isEmpty() ? title : number);
        Typed before = own.get(id);
        if (before != null) {
            if (!before.json().get("title").asText().equals(title)) {
                faults.add(
                        row.place(OwnLimitColumn.DOCUMENT),
                        "文号" + number + "在" + before.row().place(OwnLimitColumn.DOCUMENT) + "是《"
                                + before.json().get("title").asText() + "》。请统一。",
                        "the number " + number + " belongs to 《"
                                + before.json().get("title").asText() + "》 in "
                                + before.row().place(OwnLimitColumn.DOCUMENT) + ". Make them one.");
                return null;
            }
            if (checked) {
                before.json().putObject("read").put("how", "text");
            }
            return id;
        }
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("id", id).put("title", title);
        if (!number.isEmpty()) {
            document.put("number", number);
        }
        document.put("rank", (title.endsWith("条例") ? DocumentRank.LOCAL_REGULATION : DocumentRank.NORMATIVE).code());
        if (!region().isEmpty()) {
            document.put("region", region());
        }
        document.putObject("read").put("how", checked ? "text" : "memory");
        document.put("booktitle", true);
        own.put(id, new Typed(document, row));
        return id;
    }

    /** The longest beginning that the places have in common, as codes of divisions are cut. */
    private String region() {
        String common = places.isEmpty() ? "" : places.get(0);
        for (String place : places) {
            while (!place.startsWith(common) || !common.matches("|\\d{2}|\\d{4}|\\d{6}|\\d{9}")) {
                common = common.substring(0, common.length() - 1);
            }
        }
        return common;
    }

    private static String title(String typed) {
        return typed.startsWith("《") && typed.endsWith("》")
                ? typed.substring(1, typed.length() - 1).strip()
                : typed;
    }

    private static String plain(String text) {
        return text == null
                ? "\u0000"
                : OwnLimitRow.folded(text).replace(" ", "").replace('[', '〔').replace(']', '〕');
    }

    /** Puts the new documents into the profile. */
    void into(FilledTree tree) {
        int next = 0;
        for (Typed typed : own.values()) {
            tree.json().withArray("documents").add(typed.json());
            tree.at(typed.row().place(OwnLimitColumn.DOCUMENT), "documents", "" + next++);
        }
    }
}
