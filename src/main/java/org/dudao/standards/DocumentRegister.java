package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The register of the documents that pages cite, by id. */
public final class DocumentRegister {
    /** The folder of a rule base that holds the documents. */
    static final String FOLDER = "documents/";

    /** A title in its marks; a title may have one in its own. */
    private static final Pattern TITLED = Pattern.compile("《((?:[^《》]|《[^《》]*》)*)》");

    private final Map<String, BasisDocument> byId = new TreeMap<>();

    /** The register of these documents. */
    @JsonCreator
    public DocumentRegister(List<BasisDocument> documents) {
        documents.forEach(document -> byId.put(document.id(), document));
    }

    /** The documents, ordered by id. */
    @JsonValue
    public List<BasisDocument> documents() {
        return List.copyOf(byId.values());
    }

    /** The document with an id; null if there is none. */
    public BasisDocument get(String id) {
        return byId.get(id);
    }

    /** These documents and a bureau's own. */
    DocumentRegister and(DocumentRegister own) {
        DocumentRegister both = new DocumentRegister(documents());
        both.byId.putAll(own.byId);
        return both;
    }

    /** A basis as it is cited. */
    public Citation cite(Basis basis) {
        return Citation.of(basis, byId.get(basis.document()));
    }

    /** All bases of a standard as they are cited, whatever their days. */
    public List<Citation> citations(Standard standard) {
        return standard.basis().stream().map(this::cite).toList();
    }

    /** The bases of a standard that are in force on a day. */
    public List<Basis> inForce(Standard standard, LocalDate day) {
        return standard.basis().stream().filter(b -> isInForce(b, day)).toList();
    }

    /** The titles in a text's 《》 that are no titles of documents here. */
    List<String> untitled(String text) {
        List<String> wrong = new ArrayList<>();
        Matcher titled = TITLED.matcher(text);
        while (titled.find()) {
            String title = titled.group(1);
            if (byId.values().stream().noneMatch(document -> document.isTitled(title))) {
                wrong.add(title);
            }
        }
        return wrong;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentRegister register && byId.equals(register.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    private boolean isInForce(Basis basis, LocalDate day) {
        BasisDocument document = byId.get(basis.document());
        return basis.inForce(day) && !day.isBefore(document.firstDay()) && !day.isAfter(document.lastDay());
    }
}
