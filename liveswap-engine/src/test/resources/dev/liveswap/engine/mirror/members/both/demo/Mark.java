package demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Inherited
@Retention(RetentionPolicy.RUNTIME)
public @interface Mark {
  String value();

  Class<?>[] types() default {};

  int level() default 0;

  RetentionPolicy policy() default RetentionPolicy.CLASS;

  Sub nested() default @Sub(0.5);

  @Retention(RetentionPolicy.RUNTIME)
  @interface Sub {
    double value();
  }

  @Target(ElementType.TYPE_USE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Use {
    String value();
  }
}
