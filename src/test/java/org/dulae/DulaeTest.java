package org.dulae;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * The whole application with a database of its own and a {@code MockMvc}, shared by all classes that carry exactly this annotation. A browser test says
 * {@code @SpringBootTest(webEnvironment = RANDOM_PORT)} instead and gets its database the same way.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
public @interface DulaeTest {}
