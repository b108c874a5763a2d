package org.dulae.casework.refusal;

import java.util.List;
import java.util.function.Function;
import org.dulae.shared.Texts;

/** What people ask for that has a code, from the module that knows the entitlements; what is not among it is said in words. */
public interface AskedFor {
    List<Named> all();

    record Named(String code, Function<Texts, String> name) {}
}
