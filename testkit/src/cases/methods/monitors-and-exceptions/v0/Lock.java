import java.util.*;

class Lock {
  int n;

  String run() throws Exception {
    return "old";
  }
}
