class Stock {
  long count = 30;
  java.util.List<String> names = new java.util.ArrayList<>(java.util.List.of("b"));
  String any = "other";

  String all() {
    return count + names.get(0) + any;
  }
}
