package org.dudao.desk;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Who a request comes from. */
interface People {
    /** The person; null if nobody has signed in. */
    @Nullable
    Person who(Context x);

    /** The one person of a desk on an own machine, who may name himself in any form. */
    static Person alone(Context x) {
        String by = x.method().name().equals("POST") ? x.formParam("by") : null;
        if (by != null) {
            Visitor.call(x, by);
        }
        return Person.alone(Visitor.of(x).name());
    }
}
