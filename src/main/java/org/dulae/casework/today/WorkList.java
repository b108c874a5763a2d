package org.dulae.casework.today;

import java.util.List;
import java.util.stream.Collectors;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.TaskSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The door to what there is to do: every module that has something is asked, all of them in one transaction. */
@Service
class WorkList {
    private static final String BETWEEN = "~";

    private final ObjectProvider<TaskSource> sources;
    private final Acting acting;

    WorkList(ObjectProvider<TaskSource> sources, Acting acting) {
        this.sources = sources;
        this.acting = acting;
    }

    List<TaskSource.Work> of(Actor actor, TaskSource.Asked asked) {
        return acting.as(
                actor,
                () -> sources.orderedStream()
                        .map(source -> source.work(actor, asked))
                        .toList());
    }

    /** As that of the lines when nothing has changed since. */
    String mark(Actor actor, TaskSource.Asked asked) {
        return acting.as(
                actor,
                () -> sources.orderedStream()
                        .map(source -> source.mark(actor, asked))
                        .collect(Collectors.joining(BETWEEN)));
    }

    static String mark(List<TaskSource.Work> all) {
        return all.stream().map(TaskSource.Work::mark).collect(Collectors.joining(BETWEEN));
    }
}
