package shop.service;

import java.util.Map;
import java.util.TreeMap;

public class StockService {
  private static final int LOW = 2;

  private final Map<String, Integer> stock = new TreeMap<>();

  public void put(String book, int count) {
    stock.merge(book, count, Integer::sum);
  }

  public boolean take(String book, int count) {
    int there = stock.getOrDefault(book, 0);
    if (there < count) {
      return false;
    }
    stock.put(book, there - count);
    return true;
  }

  public String level(String book) {
    int there = stock.getOrDefault(book, 0);
    return switch (there) {
      case 0 -> "sold out";
      case 1 -> "the last one";
      default -> there <= LOW ? "few" : there + " left";
    };
  }

  public void reset() {
    stock.clear();
  }
}
