package org.dulae.bench;

/** What people at the desk and in a centre do all day. */
enum Act {
    SEARCH("search", false),
    LIST("list", false),
    OPEN("open", false),
    ADVISE("contact", true),
    MOVE("move", true),
    CREATE("create", true);

    private final String word;
    private final boolean writes;

    Act(String word, boolean writes) {
        this.word = word;
        this.writes = writes;
    }

    String word() {
        return word;
    }

    boolean writes() {
        return writes;
    }

    /** One turn of this act by a worker. */
    Load.Turn by(Worker worker) {
        return switch (this) {
            case SEARCH -> worker::search;
            case LIST -> worker::list;
            case OPEN -> worker::open;
            case ADVISE -> worker::advise;
            case MOVE -> worker::move;
            case CREATE -> worker::create;
        };
    }
}
