package org.dulae.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All modules' words in two maps, one look-up per text: {@code messages/<module>.properties} is Thai and the base,
 * {@code <module>_en.properties} English. A key of one module in another's bundle stops the start.
 */
public final class Bundles extends AbstractMessageSource {
    private static final String ENGLISH = "_en";

    private final Map<String, String> thai = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    private Bundles() {}

    public static Bundles load() {
        Bundles bundles = new Bundles();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                bundles.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundles;
    }

    private void add(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename()).replace(".properties", "");
        boolean isEnglish = name.endsWith(ENGLISH);
        String module = isEnglish ? name.substring(0, name.length() - ENGLISH.length()) : name;
        Properties words = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        for (String key : words.stringPropertyNames()) {
            if (!key.startsWith(module + ".")) {
                throw new IllegalStateException(key + " does not belong in messages/" + file.getFilename());
            }
            (isEnglish ? english : thai).put(key, words.getProperty(key));
        }
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return (locale.getLanguage().equals("en") ? english : thai).get(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String pattern = resolveCodeWithoutArguments(code, locale);
        return pattern == null ? null : new MessageFormat(pattern, locale);
    }
}
