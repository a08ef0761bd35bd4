package org.dudao.batch;

import java.util.List;

/** Which townships counties have: those that are missing from a batch are named by it. */
public interface CountyTownships {
    /** The codes of a county's townships; null for a county of which nobody says. */
    List<String> townships(String county);

    /** The county's name; null where it is not known. */
    String name(String county);
}
