package shop.domain;

public record OrderLine(Book book, int count) {
  public Money total() {
    return book.gross().times(count);
  }

  public String shown() {
    return count + " x " + book.title();
  }
}
