import java.util.function.BiConsumer;

public class Probe {
  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    for (Named each : Makers.all()) {
      saw.accept(each.getClass().getName(), each.named());
    }
  }
}

interface Named {
  String named();
}

abstract class Base implements Named {
  @Override
  public String named() {
    return "base";
  }
}

class Two extends Base {}

class One extends Base {
  @Override
  public String named() {
    return "one";
  }
}
