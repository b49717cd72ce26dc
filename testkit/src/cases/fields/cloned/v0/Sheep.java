class Sheep implements Cloneable {
  int a = 1;

  Sheep copy() throws CloneNotSupportedException {
    return (Sheep) clone();
  }
}
