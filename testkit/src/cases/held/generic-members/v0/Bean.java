import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;

class Bean {
  List<String> names;

  Bean(List<String> names) {
    this.names = names;
  }

  <T> List<T> list(List<? super T> some, int count) {
    return null;
  }
}

@Retention(RetentionPolicy.RUNTIME)
@interface Mark {
  String value() default "plain";
}

record Pair(List<String> left, int right) {}
