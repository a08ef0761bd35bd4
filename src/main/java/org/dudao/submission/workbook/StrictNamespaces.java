package org.dudao.submission.workbook;

/** The namespaces of Strict Open XML (ISO/IEC 29500-1), and their equivalents in Transitional Open XML (29500-4). */
final class StrictNamespaces {
    /** The common prefix. */
    static final String START = "http://purl.oclc.org/ooxml/";

    private static final String USUAL = "http://schemas.openxmlformats.org/";

    private StrictNamespaces() {}

    /** The transitional namespace or relationship type of a strict one; other texts unchanged. */
    static String transitional(String uri) {
        if (!uri.startsWith(START)) {
            return uri;
        }
        String rest = uri.substring(START.length());
        int slash = rest.indexOf('/');
        return slash < 0 ? USUAL + rest : USUAL + rest.substring(0, slash) + "/2006" + rest.substring(slash);
    }
}
