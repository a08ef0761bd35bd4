package org.dudao.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Through it every address of the desk is made, each with what a person must be allowed to do there; there is none beside it. */
final class Gate {
    private static final String PERSON = "person";

    private final RoutesConfig routes;
    private final People people;
    private final List<Entry> entries = new ArrayList<>();

    Gate(RoutesConfig routes, People people) {
        this.routes = routes;
        this.people = people;
    }

    /**
     * An address.
     *
     * @param isOpen whether nobody is asked who it is
     * @param needs what a person must be allowed to do; null if every person may
     */
    record Entry(
            String method,
            String path,
            boolean isOpen,
            @Nullable DeskAct needs) {}

    /** Something that answers a request of a person. */
    interface Answer {
        /** Answers it. */
        void to(Context x, Person person) throws Exception;
    }

    /** All addresses, in the order in which they were made. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** An address that anybody may ask for. */
    void open(String method, String path, Handler handler) {
        entries.add(new Entry(method, path, true, null));
        if (method.equals("GET")) {
            routes.get(path, x -> {
                if (x.req().getSession(false) != null) {
                    x.attribute(PERSON, people.who(x)); // for the menu
                }
                handler.handle(x);
            });
        } else {
            routes.post(path, handler);
        }
    }

    /** An address that every person may read. */
    void get(String path, Answer answer) {
        entries.add(new Entry("GET", path, false, null));
        routes.get(path, x -> answer.to(x, admitted(x, null)));
    }

    /** An address that is read. */
    void get(String path, DeskAct needs, Answer answer) {
        entries.add(new Entry("GET", path, false, needs));
        routes.get(path, x -> answer.to(x, admitted(x, needs)));
    }

    /** An address that changes something. */
    void post(String path, DeskAct needs, Answer answer) {
        entries.add(new Entry("POST", path, false, needs));
        routes.post(path, x -> answer.to(x, admitted(x, needs)));
    }

    private Person admitted(Context x, @Nullable DeskAct needs) {
        Person person = people.who(x);
        if (person == null) {
            throw Refusal.signIn();
        }
        x.attribute(PERSON, person);
        if (needs != null && !person.may(needs)) {
            throw Refusal.forbidden();
        }
        return person;
    }

    /** The person whom an address has admitted; null on those that are open. */
    static @Nullable Person person(Context x) {
        return x.attribute(PERSON);
    }
}
