import java.util.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;

class Model {
  final String id;
  int base = 4;
  static int made;

  Model(String id) {
    this.id = id;
  }

  int plus(int n) {
    return n + base;
  }

  String show() {
    String r = id + base;
    return r;
  }
}
