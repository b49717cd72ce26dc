package shop.repo;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import shop.domain.Book;
import shop.domain.Genre;

public class BookRepository extends MemoryRepository<String, Book> {
  private static final Comparator<Book> BY_TITLE =
      Comparator.comparing(Book::title).thenComparing(book -> book.isbn().number());

  public List<Book> byTitle() {
    return all().stream().sorted(BY_TITLE).toList();
  }

  public Map<Genre, Integer> counts() {
    Map<Genre, Integer> counts = new EnumMap<>(Genre.class);
    for (Book book : all()) {
      counts.merge(book.genre(), 1, Integer::sum);
    }
    return counts;
  }

  @Override
  protected Book checked(Book book) {
    if (book.title().isEmpty()) {
      throw new IllegalArgumentException("a book has a title");
    }
    return super.checked(book);
  }

  @Override
  public String kind() {
    return "book";
  }
}
