package org.dulae.insight;

import java.util.List;
import java.util.Locale;
import org.dulae.access.MayUse;
import org.dulae.access.Role;
import org.dulae.area.AgeingStage;
import org.dulae.area.AsOf;
import org.dulae.area.Figure;
import org.dulae.area.StatedFigures;
import org.dulae.area.StatedFigures.Stated;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Is that so? Any text or table is pasted, and each share in it held against the numbers beside it. Nothing of it is kept. */
@Controller
class FiguresController {
    /** @param text as it was pasted */
    record FiguresPage(String text, List<Stated> found) {
        private static final int ALL = 200;
        private static final int MOST = 500;

        /** A long table shows what is to be looked at again, and of that no more than anybody reads. */
        List<Stated> shown() {
            return found.size() <= ALL
                    ? found
                    : found.stream().filter(one -> !one.isClean()).limit(MOST).toList();
        }

        boolean isAsked() {
            return !text.isBlank();
        }

        long wrong() {
            return found.stream().filter(one -> !one.isClean()).count();
        }

        static String percent(double percent) {
            return String.format(Locale.ROOT, "%.2f", percent);
        }

        static String percent(Figure figure) {
            return percent(figure.percent().orElse(0));
        }

        static double difference(Stated stated, Figure figure) {
            return Math.abs(stated.percent() - figure.percent().orElse(0));
        }

        /** {@code มี.ค. 2567}, or that nobody says. */
        static String day(@Nullable AsOf day, Texts t) {
            return day == null ? t.text("insight.figures.no-day") : day.words(t);
        }

        /** {@code สังคมสูงวัย}, or that the next stage is almost reached. */
        static String stage(double percent, AgeingStage.Base base, Texts t) {
            AgeingStage stage = AgeingStage.of(percent, base);
            return AgeingStage.almostNext(percent, base)
                    ? t.text("insight.stage.almost", t.text("insight.stage." + stage.next()))
                    : t.text("insight.stage." + stage);
        }
    }

    @GetMapping("/figures")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String form(Model model) {
        model.addAttribute("page", new FiguresPage("", List.of()));
        return "insight/figures";
    }

    @PostMapping("/figures")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String check(@RequestParam(defaultValue = "") String text, Model model) {
        model.addAttribute("page", new FiguresPage(text, StatedFigures.in(text)));
        return "insight/figures";
    }
}
