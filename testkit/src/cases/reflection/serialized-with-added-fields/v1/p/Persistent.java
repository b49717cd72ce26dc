package p;
import java.io.*;
public class Persistent implements Serializable {
  private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("a", int.class)};
  int a = 1;
  int b = 2;
}
