package org.dulae.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Addresses of style sheets, scripts, fonts and icons. The folder is named by the hash of its contents, so browsers keep it for ever. */
public final class Assets {
    private static final String BASE = base();

    private Assets() {}

    /** For example {@code url("css/app.css")}. */
    public static String url(String path) {
        return BASE + path;
    }

    private static String base() {
        try (InputStream manifest = Assets.class.getResourceAsStream("/assets.properties")) {
            if (manifest == null) {
                return "/assets/";
            }
            Properties properties = new Properties();
            properties.load(manifest);
            return properties.getProperty("base", "/assets/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
