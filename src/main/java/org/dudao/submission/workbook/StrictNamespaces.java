package org.dudao.submission.workbook;

/** The namespaces of Strict Open XML (ISO/IEC 29500-1), and those of Transitional Open XML (29500-4) that stand for the same. */
final class StrictNamespaces {
    /** What all of them begin with. */
    static final String START = "http://purl.oclc.org/ooxml/";

    private static final String USUAL = "http://schemas.openxmlformats.org/";

    private StrictNamespaces() {}

    /** The transitional namespace or relationship type for a strict one; any other text as it is. */
    static String transitional(String uri) {
        if (!uri.startsWith(START)) {
            return uri;
        }
        String rest = uri.substring(START.length());
        int slash = rest.indexOf('/');
        return slash < 0 ? USUAL + rest : USUAL + rest.substring(0, slash) + "/2006" + rest.substring(slash);
    }
}
