package dev.liveswap.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method without parameters that is called after each live reload (undo and redo
 * too) of the class that declares it, to clear a cache for instance. It may be private; what it
 * returns is ignored.
 *
 * <p>The methods of the new version are called, in no certain order, after the whole reload is
 * live, on a thread of Liveswap's while the reload waits. Only a class that is initialized (JLS
 * 12.4) is looked at: any other has nothing to clear. What a method throws, or that it has not
 * returned after five seconds, is reported as a note ({@link Code#LISTENER_FAILED}); so is a method
 * that is not static or has parameters. The reload is live all the same.
 *
 * <p>Without the agent the annotation means nothing, and a program runs even where this class is
 * missing: the JVM passes over annotations it cannot find.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AfterReload {}
