package org.dudao.submission.workbook;

/** Paths of fields as the dictionary writes them. */
final class FieldNames {
    private FieldNames() {}

    /** The path of a value's JSON pointer: {@code buildings[].schoolCode} of {@code /buildings/3/schoolCode}. */
    static String path(String pointer) {
        StringBuilder path = new StringBuilder();
        for (String step : pointer.substring(1).split("/", -1)) {
            if (!step.isEmpty() && Character.isDigit(step.charAt(0))) {
                path.append("[]");
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step);
            }
        }
        return path.toString();
    }
}
