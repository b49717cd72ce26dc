import java.lang.annotation.*;

@Retention(RetentionPolicy.RUNTIME)
@interface Hidden {}
