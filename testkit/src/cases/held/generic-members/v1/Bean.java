import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;

class Bean {
  @Mark List<Integer> names;

  @Mark("made")
  Bean(@Mark("c") List<Integer> names) {
    this.names = names;
  }

  @Mark("one")
  <T extends Number> List<T> list(@Mark("p") List<T> some, @Mark int count) {
    return null;
  }
}

@Retention(RetentionPolicy.RUNTIME)
@interface Mark {
  String value() default "fancy";
}

record Pair(@Mark("left") List<Integer> left, int right) {}
