package p;
public class Item implements java.io.Serializable {
  String name = "n";
}
