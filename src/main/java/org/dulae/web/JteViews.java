package org.dulae.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dulae.access.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Finds the compiled template of a view name such as "casework/caseFile" and gives it the frame as {@code f}; "paper:centre/poster" is sent
 * as PDF, "redirect:/today" leads on. Comes before the default resolver, which would forward the name to itself, and by its name in place of
 * the one that asks every resolver for every kind of answer: pages have one kind, and that asking cost a tenth of a saved form.
 */
@Component("viewResolver")
class JteViews implements ViewResolver, Ordered {
    private static final String HTML = "text/html;charset=utf-8";
    private static final String PDF = "application/pdf";
    private static final String ON_PAPER = "paper:";
    private static final String ONWARD = "redirect:";

    private final TemplateEngine engine = engine();
    private final Frames frames;

    JteViews(Frames frames) {
        this.frames = frames;
    }

    private static TemplateEngine engine() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.dulae");
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(ONWARD)) {
            return new RedirectView(name.substring(ONWARD.length()), true);
        }
        boolean onPaper = name.startsWith(ON_PAPER);
        String template = (onPaper ? name.substring(ON_PAPER.length()) : name) + ".jte";
        return template.contains(":") || !engine.hasTemplate(template) ? null : new Page(template, onPaper);
    }

    /** A page of ours as a paper. */
    byte[] paper(String template, Map<String, ?> model, Frame f) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("f", f);
        return paper(template + ".jte", all);
    }

    private byte[] paper(String template, Map<String, Object> all) {
        StringOutput output = new StringOutput();
        engine.render(template, all, output);
        return Paper.of(output.toString());
    }

    private final class Page implements View {
        private final String template;
        private final boolean onPaper;

        private Page(String template, boolean onPaper) {
            this.template = template;
            this.onPaper = onPaper;
        }

        @Override
        public String getContentType() {
            return onPaper ? PDF : HTML;
        }

        // Rendered whole before the first byte goes out, so that a failure still becomes an error page.
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> all = new HashMap<>();
            engine.getParamInfo(template).keySet().forEach(name -> put(all, name, model));
            all.put("f", frames.of(request));
            response.setContentType(getContentType());
            if (onPaper) {
                byte[] paper = paper(template, all);
                response.setContentLength(paper.length);
                response.getOutputStream().write(paper);
            } else {
                Utf8ByteOutput output = new Utf8ByteOutput();
                engine.render(template, all, output);
                response.setContentLength(output.getContentLength());
                output.writeTo(response.getOutputStream());
            }
        }

        private static void put(Map<String, Object> all, String name, @Nullable Map<String, ?> model) {
            Object value = model == null ? null : model.get(name);
            if (value != null) {
                all.put(name, value);
            }
        }
    }
}
