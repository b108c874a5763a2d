package org.dulae.intake;

import java.util.List;
import java.util.Map;
import org.dulae.access.Keys;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the desk typed, as it is stored: encrypted, for whole identity numbers and phones stand in it. */
@Component
class FormSecret {
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};
    private final Keys keys;
    private final JsonMapper json = JsonMapper.shared();

    FormSecret(Keys keys) {
        this.keys = keys;
    }

    byte[] closed(ContactForm form) {
        return keys.encrypt(json.writeValueAsBytes(form.fields()));
    }

    ContactForm opened(byte[] fields) {
        return new ContactForm(json.readValue(keys.decrypt(fields), FIELDS));
    }
}
