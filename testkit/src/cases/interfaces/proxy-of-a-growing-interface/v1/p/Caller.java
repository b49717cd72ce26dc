package p;
public class Caller {
  public static String call(Api api) throws Exception {
    String count;
    try {
      count = "" + api.count(1L, 2.0, "a", "b");
    } catch (java.io.IOException e) {
      count = "io " + e.getMessage();
    }
    java.util.function.IntFunction<String> reference = api::fresh;
    return api.old() + api.fresh(3) + api.twice("x") + count + reference.apply(9);
  }
}
