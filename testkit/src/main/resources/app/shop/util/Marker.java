package shop.util;

public interface Marker {
  int WEIGHT = 3;

  default int weight() {
    return WEIGHT;
  }
}
