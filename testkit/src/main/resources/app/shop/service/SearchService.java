package shop.service;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import shop.domain.Book;
import shop.domain.Genre;
import shop.repo.BookRepository;
import shop.repo.Query;

public class SearchService {
  private final BookRepository books;

  private static final Map<String, BiPredicate<Book, String>> FIELDS =
      Map.of(
          "title", (book, text) -> contains(book.title(), text),
          "author", Book::isBy,
          "genre", (book, text) -> book.genre() == Genre.valueOf(text.toUpperCase(Locale.ROOT)),
          "cheaper", (book, text) -> book.price().cents() < Long.parseLong(text));

  public SearchService(BookRepository books) {
    this.books = books;
  }

  public List<String> search(Map<String, String> wanted) {
    Query<Book> query = new Query<Book>().orderBy(Comparator.comparing(Book::isbn)).limit(4);
    wanted.forEach((field, text) -> query.where(condition(field, text)));
    return query.in(books.all()).stream().map(Book::title).toList();
  }

  private java.util.function.Predicate<Book> condition(String field, String text) {
    BiPredicate<Book, String> test = FIELDS.get(field);
    if (test == null) {
      throw new IllegalArgumentException("can't search by " + field);
    }
    return book -> test.test(book, text);
  }

  private static boolean contains(String all, String part) {
    return all.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
