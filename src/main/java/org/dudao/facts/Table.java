package org.dudao.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A table of rows: null if not reported, complete if present. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Table {
    /** The heading on a Chinese form. */
    String zh();

    /** The name in English. */
    String en();
}
