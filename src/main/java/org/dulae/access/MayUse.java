package org.dulae.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a handler. A handler without it is denied to everybody; RouteTests walks them all. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MayUse {
    /** Roles of which one is needed. */
    Role[] value() default {};

    /** Everybody with an account, whatever the role. */
    boolean signedIn() default false;

    /** Everybody, without an account. */
    boolean anyone() default false;
}
