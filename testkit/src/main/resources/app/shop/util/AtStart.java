package shop.util;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Runs once, when the shop starts. */
@Retention(RetentionPolicy.RUNTIME)
public @interface AtStart {}
