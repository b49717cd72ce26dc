import java.util.*;
import java.util.function.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

public class Probe {
  static final Account acc = new Account(); static final Account.Tx tx = acc.new Tx();
  public static void observe(BiConsumer<String,Object> saw) throws Exception {
    saw.accept("new", acc.new Tx().text()); saw.accept("kept", tx.text());
  }
}
class Account { String owner = "ann";
  class Tx { String text() { return owner; } }
}
