package demo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Retention(RetentionPolicy.RUNTIME)
public @interface Note {
  String value();

  int weight() default 2;

  String[] tags() default {"a", "b"};
}
