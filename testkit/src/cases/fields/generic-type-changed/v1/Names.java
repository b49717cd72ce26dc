class Names {
  java.util.List<Integer> all = new java.util.ArrayList<>();
}
