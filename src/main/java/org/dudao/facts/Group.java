package org.dudao.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A group of fields that is always present as a record, its components null if not reported. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Group {
    /** The group's name in a submission, if it cannot be the component's own. */
    String value() default "";

    /** What headings are preceded by if the group holds only what can be summed of its record: the totals of all its rows; or empty. */
    String totalOf() default "";
}
