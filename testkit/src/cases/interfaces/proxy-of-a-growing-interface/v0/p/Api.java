package p;
public interface Api {
  String old();
}
