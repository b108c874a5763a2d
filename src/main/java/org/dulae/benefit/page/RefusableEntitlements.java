package org.dulae.benefit.page;

import java.util.List;
import org.dulae.benefit.Entitlements;
import org.dulae.casework.refusal.AskedFor;
import org.springframework.stereotype.Component;

/** The entitlements by their names, for who writes down that one could not be given; those whose name tells something are said in words. */
@Component
class RefusableEntitlements implements AskedFor {
    @Override
    public List<Named> all() {
        return Entitlements.all().stream()
                .filter(one -> !one.restricted())
                .map(one -> new Named(one.code(), t -> one.name().in(t)))
                .toList();
    }
}
