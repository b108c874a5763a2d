package org.dulae.benefit.page;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Office;
import org.dulae.benefit.income.Income;
import org.dulae.benefit.income.Payer;
import org.dulae.benefit.income.Receipt;
import org.dulae.shared.Texts;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Every fact that may be sent to be checked, by its name and its shape, in the description of the interface: never one behind the rules. */
@Component
class FactsDescribed implements OpenApiCustomizer {
    private final Texts words;

    FactsDescribed(MessageSource messages, Clock clock) {
        words = new Texts(messages, Texts.ENGLISH, clock);
    }

    @Override
    public void customise(OpenAPI api) {
        Schema<?> asked = api.getComponents().getSchemas().get("CheckAsked");
        if (asked != null) {
            ObjectSchema facts = new ObjectSchema();
            for (Fact fact : Fact.values()) {
                facts.addProperty(fact.name(), shape(fact).description(fact.question(words)));
            }
            asked.addProperty("facts", facts);
        }
    }

    private static Schema<?> shape(Fact fact) {
        return switch (fact.kind()) {
            case YES_NO -> new BooleanSchema();
            case NUMBER -> new IntegerSchema();
            case MONEY -> new NumberSchema();
            case DATE -> new DateSchema();
            case BIRTH -> new StringSchema().example("1966-09");
            case CODE -> codes(fact.codes());
            case INCOME -> income();
            case RECEIPTS -> new ArraySchema().items(receipt());
            case GRANTS ->
                new ArraySchema()
                        .items(new ObjectSchema()
                                .addProperty("code", new StringSchema())
                                .addProperty("on", new DateSchema()));
        };
    }

    private static StringSchema codes(List<String> codes) {
        StringSchema one = new StringSchema();
        codes.forEach(one::addEnumItem);
        return one;
    }

    /** By the head and the year as a number, or as it was said. */
    private static Schema<?> income() {
        return new Schema<>()
                .addOneOfItem(new NumberSchema())
                .addOneOfItem(new ObjectSchema()
                        .addProperty("amount", new NumberSchema())
                        .addProperty("per", codes(names(Income.Each.values())))
                        .addProperty("daysPerMonth", new IntegerSchema())
                        .addProperty("heads", new IntegerSchema()));
    }

    /** A code alone, or with what is known of it. */
    private static Schema<?> receipt() {
        return new Schema<>()
                .addOneOfItem(new StringSchema())
                .addOneOfItem(new ObjectSchema()
                        .addProperty("code", new StringSchema())
                        .addProperty("amount", new NumberSchema())
                        .addProperty(
                                "per",
                                codes(Receipt.PERIODS.stream().map(Enum::name).toList()))
                        .addProperty("payer", codes(names(Office.values())))
                        .addProperty("payerName", new StringSchema().maxLength(Payer.LONGEST))
                        .addProperty("from", new StringSchema().example("2020-10"))
                        .addProperty("until", new StringSchema().example("2026")));
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }
}
