import java.lang.annotation.*;

@Retention(RetentionPolicy.CLASS)
@interface Hidden {}
