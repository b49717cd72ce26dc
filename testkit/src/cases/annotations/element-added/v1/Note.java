import java.lang.annotation.*;

@Retention(RetentionPolicy.RUNTIME)
@interface Note {
  String value();

  int level() default 3;

  Class<?>[] groups() default {String.class};
}
