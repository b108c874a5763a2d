package org.dulae.casework.page;

import java.util.Map;
import org.dulae.access.EditConflict;
import org.dulae.shared.Texts;

/**
 * The words of a form beside which two versions are compared.
 *
 * @param key where the labels of its fields begin
 * @param shown what is shown of values that are codes
 */
record Labels(String key, Texts t, Map<String, String> shown) implements EditConflict.Words {
    Labels(String key, Texts t) {
        this(key, t, Map.of("true", t.text("casework.form.ticked")));
    }

    @Override
    public String label(String field) {
        return t.text(key + field);
    }

    @Override
    public String shown(String field, String value) {
        return shown.getOrDefault(value, value);
    }
}
