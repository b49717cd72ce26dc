class Book {
  private String title = "t";
  private int pages = 3;
  static int count;
  private String isbn;
}
