public interface Priced {
  default String priced() {
    return "priced " + sizeOf(this);
  }

  private static int sizeOf(Priced priced) {
    return ((Shop) priced).size();
  }
}
