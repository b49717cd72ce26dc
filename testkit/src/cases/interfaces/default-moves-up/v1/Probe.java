import java.util.function.*;

public class Probe {
  static final Rule lambda = s -> s.length() > 3;
  static final Rule anonymous = new Rule() {
    @Override
    public boolean ok(String s) { return true; }
    @Override
    public int weight() { return 9; }
  };
  static final Rule[] kept = {lambda, anonymous, new Plain(), new Named(), new Low()};
  static final Rule proxy = User.proxy();
  static final Supplier<String> reference = kept[2]::name;
  static final User user = new User();

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (int i = 0; i < kept.length; i++) {
      saw.accept("kept " + i, user.use(kept[i]));
    }
    saw.accept("base", ((Base) kept[4]).show());
    saw.accept("reference", reference.get());
    saw.accept("proxy", proxy.name());
    saw.accept("new", user.use(new Plain()) + user.use(new Low()) + user.use(s -> true));
    saw.accept("reflected", Rule.class.getMethod("name").invoke(kept[3]));
    saw.accept("later", Later.late());
    saw.accept("titled", ((Titled) lambda).name() + ((Object) kept[2] instanceof Titled));
  }
}
