class Sheep implements Cloneable {
  int a = 1;
  int b = 2;

  Sheep copy() throws CloneNotSupportedException {
    return (Sheep) clone();
  }
}
