package p;
public class Persistent implements java.io.Serializable {
  int a = 1;
  int b = 2;
}
