package org.dulae.directory;

import java.util.List;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.Problems;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.directory.OneHome.Mandate;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings together what the page of an organisation shows. */
@Component
class OrganisationPages {
    private static final int MOST_CHILDREN = 200;
    private final Organisations organisations;
    private final LocalGovernments governments;
    private final OneHome oneHome;
    private final Areas areas;
    private final Vocabulary vocabulary;
    private final ObjectProvider<OrganisationLinks> links;

    OrganisationPages(
            Organisations organisations,
            LocalGovernments governments,
            OneHome oneHome,
            Areas areas,
            Vocabulary vocabulary,
            ObjectProvider<OrganisationLinks> links) {
        this.organisations = organisations;
        this.governments = governments;
        this.oneHome = oneHome;
        this.areas = areas;
        this.vocabulary = vocabulary;
        this.links = links;
    }

    record CoverLine(Coverage coverage, @Nullable AreaPath place) {}

    /**
     * @param parents those it may belong to, for whoever may say so
     */
    record OrganisationPage(
            Organisation one,
            @Nullable AreaPath place,
            OrganisationHistory history,
            List<Organisation> children,
            List<CoverLine> covers,
            List<Mandate> mandates,
            List<OrganisationLinks.Link> links,
            List<Choice> parents,
            boolean mayWrite,
            Vocabulary vocabulary,
            Problems problems) {
        String kindName(Organisation other, Texts t) {
            return Kinds.name(other, vocabulary, t);
        }

        String power(String code, Texts t) {
            return vocabulary.name("power", code, t);
        }

        /** Where a fact that came with the program was read; empty where staff entered it. */
        String source(Texts t) {
            String code = one.source();
            return code == null ? "" : t.has("directory.source." + code) ? t.text("directory.source." + code) : code;
        }

        boolean isGovernment() {
            return one.kind() == OrganisationKind.LOCAL_GOVERNMENT;
        }

        boolean mayCover() {
            return mayWrite && (isGovernment() || one.kind() == OrganisationKind.ONE_HOME_AGENCY);
        }

        List<Choice> powers(Texts t) {
            return vocabulary.terms("power", t.today()).stream()
                    .map(term -> new Choice(term.code(), term.name(t)))
                    .toList();
        }
    }

    Organisation organisation(Actor actor, OrganisationId id) {
        return organisations.get(actor, id);
    }

    OrganisationPage page(Actor actor, OrganisationId id, Problems problems, Texts t) {
        Organisation one = organisations.get(actor, id);
        boolean mayWrite = EntryRights.mayWrite(actor, one.kind(), one.areaCode());
        return new OrganisationPage(
                one,
                place(one.areaCode()),
                organisations.history(actor, id),
                organisations.children(actor, id, t.today(), MOST_CHILDREN),
                governments.coveredBy(actor, id).stream()
                        .map(row -> new CoverLine(row, place(row.areaCode())))
                        .toList(),
                oneHome.mandates(actor, OneHome.kind(one), t.today()),
                links.orderedStream()
                        .flatMap(module -> module.of(actor, one).stream())
                        .toList(),
                mayWrite ? parents(actor, one, t) : List.of(),
                mayWrite,
                vocabulary,
                problems);
    }

    private List<Choice> parents(Actor actor, Organisation one, Texts t) {
        return organisations.parents(actor, one.areaCode(), t.today()).stream()
                .filter(other -> !other.id().equals(one.id()))
                .map(other -> new Choice(other.id().toString(), other.name(t)))
                .toList();
    }

    @Nullable
    AreaPath place(String code) {
        return AreaCode.parse(code)
                .filter(known ->
                        !known.equals(AreaCode.COUNTRY) && areas.find(known).isPresent())
                .map(areas::path)
                .orElse(null);
    }
}
