package org.dulae.insight;

import java.util.List;
import org.dulae.area.AreaCode;
import org.dulae.area.Areas;
import org.dulae.shared.Texts;

/**
 * What one number counts.
 *
 * @param offices where the matters that went went to, in the order of the lines
 * @param opens whether the reader may open a matter
 */
record CountedPage(NumbersPage head, Numbers.Counted found, List<String> offices, boolean opens, Areas areas) {
    String title(Texts t) {
        return head.label(found.number(), t);
    }

    String place(String areaCode, Texts t) {
        return AreaCode.parse(areaCode)
                .flatMap(areas::find)
                .map(area -> areas.path(area.code()).name(t))
                .orElse("");
    }

    /** What matters about a matter here: how it ended, how soon it had help, or since when it waits. */
    String state(CaseNumberRepository.Line line, Texts t) {
        var closedAt = line.closedAt();
        var level = line.level();
        if (closedAt != null && level != null) {
            return t.text(
                    "insight.line.closed." + level,
                    t.date(closedAt.atZone(org.dulae.shared.ThaiDate.ZONE).toLocalDate()));
        }
        var help = line.firstHelpAt();
        return help == null
                ? t.text("insight.line.waiting", t.ago(line.receivedAt()))
                : t.text(
                        "insight.line.helped",
                        NumbersPage.duration(
                                Math.max(
                                        0,
                                        java.time.Duration.between(line.receivedAt(), help)
                                                .toMinutes()),
                                t));
    }
}
