import java.lang.annotation.*;

@Retention(RetentionPolicy.RUNTIME)
@interface Mark {
  int size() default 1;

  String name() default "old";

  String gone() default "g";
}
