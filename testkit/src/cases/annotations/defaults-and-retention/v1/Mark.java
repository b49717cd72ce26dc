import java.lang.annotation.*;

@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface Mark {
  long size() default 2;

  String name() default "new";

  RetentionPolicy policy() default RetentionPolicy.SOURCE;
}
