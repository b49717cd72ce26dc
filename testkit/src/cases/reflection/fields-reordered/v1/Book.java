class Book {
  private String isbn;
  private int pages = 3;
  private String title = "t";
  static int count;
}
