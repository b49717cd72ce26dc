import java.lang.annotation.*;

@Retention(RetentionPolicy.RUNTIME)
@interface Mark {
  String value() default "none";

  int[] numbers() default {};

  Class<?> type() default Object.class;
}
