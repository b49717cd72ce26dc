package p;
public class Caller {
  public static String call(Api api) throws Exception { return api.old(); }
}
