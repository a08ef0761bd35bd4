package org.dudao.batch;

import java.util.List;

/** The list of counties' townships, from which missing ones are identified. */
public interface CountyTownships {
    /** The codes of a county's townships; null if unknown. */
    List<String> townships(String county);

    /** The county's name; null if unknown. */
    String name(String county);
}
