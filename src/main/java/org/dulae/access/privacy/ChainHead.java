package org.dulae.access.privacy;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Where the chain stands now, and what of it is kept outside. */
@Service
class ChainHead {
    private final SealRepository seals;
    private final Sealer sealer;

    ChainHead(SealRepository seals, Sealer sealer) {
        this.seals = seals;
        this.sealer = sealer;
    }

    Optional<Anchor> head() {
        return seals.head();
    }

    Optional<Anchor> lastAnchor() {
        List<Anchor> kept = Anchor.read(sealer.anchorFile());
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
    }
}
