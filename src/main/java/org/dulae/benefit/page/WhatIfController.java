package org.dulae.benefit.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.Areas;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Entitlements;
import org.dulae.benefit.Rule;
import org.dulae.benefit.Variant;
import org.dulae.benefit.screen.WhatIf;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a rule with other figures would change, looked at before it is law. Everything it was asked stands in the address; nothing is kept. */
@Controller
class WhatIfController {
    private final WhatIf whatIf;
    private final Areas areas;
    private final Clock clock;

    WhatIfController(WhatIf whatIf, Areas areas, Clock clock) {
        this.whatIf = whatIf;
        this.areas = areas;
        this.clock = clock.withZone(ThaiDate.ZONE);
    }

    /** @param typed code of the entitlement, and figures by their key; what is not among them stays as the law has it */
    @GetMapping("/rights/what-if")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String whatIf(Actor actor, @RequestParam Map<String, String> typed, Model model) {
        List<Entitlement> choices = Entitlements.all().stream()
                .filter(one -> !one.restricted())
                .filter(one -> one.rule(today())
                        .filter(rule -> !new Variant(rule, Map.of()).figures().isEmpty())
                        .isPresent())
                .toList();
        String code = typed.getOrDefault("code", "");
        Entitlement chosen = code.isEmpty()
                ? choices.getFirst()
                : choices.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("entitlement"));
        Rule rule = chosen.rule(today()).orElseThrow();
        Map<String, Integer> figures = new HashMap<>();
        Problems problems = figures(new Variant(rule, Map.of()), typed, figures);
        Variant variant = new Variant(rule, figures);
        List<WhatIf.Row> rows = problems.any() ? List.of() : whatIf.preview(actor, variant);
        model.addAttribute(
                "page", new WhatIfPage(choices, chosen, rule, variant, typed, problems, rows, today(), areas));
        return "benefit/page/whatIf";
    }

    private static Problems figures(Variant law, Map<String, String> typed, Map<String, Integer> into) {
        Problems problems = Problems.NONE;
        for (Variant.Figure figure : law.figures()) {
            String text = ThaiText.arabicDigits(ThaiText.normalise(typed.getOrDefault(figure.key(), "")))
                    .replace(",", "");
            if (text.matches("\\d{1,8}") && Integer.parseInt(text) <= figure.most()) {
                into.put(figure.key(), Integer.parseInt(text));
            } else if (!text.isEmpty()) {
                problems = problems.and(figure.key(), "benefit.whatif.problem");
            }
        }
        return problems;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
