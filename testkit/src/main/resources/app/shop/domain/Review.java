package shop.domain;

public record Review(String id, String bookId, String customerId, Rating rating, String text)
    implements Identified<String> {
  public String shown() {
    return rating + ": " + text;
  }
}
