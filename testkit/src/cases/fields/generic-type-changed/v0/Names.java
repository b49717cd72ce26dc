class Names {
  java.util.List<String> all = new java.util.ArrayList<>();
}
