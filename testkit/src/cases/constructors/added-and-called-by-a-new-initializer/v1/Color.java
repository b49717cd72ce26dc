enum Color {
  RED;

  double size = (Object) new Part(4.5, "red", false) instanceof Part part ? part.size : 0.5;
}
