import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;

class Bean {
  List<? extends Map<String, Integer>> names;
  @Mark("new") String added = "x";

  Bean(List<? extends Map<String, Integer>> names) {
    this.names = names;
  }

  @Mark("two")
  List<Map<String, Integer>> list(List some, @Mark("q") int count) {
    return null;
  }

  @Mark String more() {
    return added;
  }
}

@Retention(RetentionPolicy.RUNTIME)
@interface Mark {
  String value() default "fancier";

  int level() default 3;
}

record Pair(@Mark("other") List<Long> left, int right) {
  @Mark("moved") int sum() {
    return right;
  }
}
