import java.lang.annotation.*;

class Kinds {
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @interface Handed {
    String value();
  }

  @Repeatable(Many.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface One {
    int value();
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface Many {
    One[] value();
  }

  @Target(ElementType.TYPE_USE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Use {}
}
