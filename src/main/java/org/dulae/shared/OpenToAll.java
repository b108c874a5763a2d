package org.dulae.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler that anyone may call, signed in or not, because it tells public codes and nothing else (the names
 * of areas). It stands here because {@code area} lies below {@code access}; the one authorisation manager reads it as
 * {@code @MayUse(anyone = true)}. Everywhere above {@code access}, use {@code @MayUse}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToAll {}
