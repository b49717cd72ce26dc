import java.lang.annotation.*;

@Retention(RetentionPolicy.RUNTIME)
@interface Note {
  String value();
}
