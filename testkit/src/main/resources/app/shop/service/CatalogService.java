package shop.service;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shop.cache.Cache;
import shop.domain.Author;
import shop.domain.Book;
import shop.domain.Genre;
import shop.domain.Isbn;
import shop.domain.Money;
import shop.domain.Page;
import shop.event.Bus;
import shop.event.Event;
import shop.repo.BookRepository;
import shop.util.Ids;
import shop.util.Log;
import shop.util.Strings;

public class CatalogService {
  private static final int PAGE = 3;

  private final BookRepository books;
  private final Bus bus;
  private final Ids ids = new Ids("b");
  private final Cache<String, String> pages = new Cache<>("pages", 10);

  public CatalogService(BookRepository books, Bus bus) {
    this.books = books;
    this.bus = bus;
  }

  public Book add(String isbn, String title, String author, Genre genre, double price) {
    String[] names = author.split(" ");
    Author by = new Author(names[0], names[names.length - 1]);
    Book book =
        new Book(ids.next(), new Isbn(isbn), title, List.of(by), genre, Money.of(price));
    books.save(book);
    pages.clear();
    bus.send(new Event.BookAdded(book));
    return book;
  }

  public Page<String> page(int number) {
    return Page.of(books.byTitle(), number, PAGE).map(this::line);
  }

  private String line(Book book) {
    return Strings.shorten(book.title()) + " by " + book.byline() + " " + book.gross();
  }

  public String details(String id) {
    return pages.get(id, key -> describe(books.get(key)));
  }

  private String describe(Book book) {
    Log.debug("describe " + book.id());
    return book.reference() + " " + book.title() + " [" + book.genre().label() + "]";
  }

  public Map<String, List<String>> shelves() {
    return books.all().stream()
        .collect(
            Collectors.groupingBy(
                book -> book.genre().shelf(),
                java.util.TreeMap::new,
                Collectors.mapping(book -> Strings.slug(book.title()), Collectors.toList())));
  }

  public String stats() {
    return pages.stats() + " " + books.size();
  }

  public void reset() {
    books.clear();
    ids.reset();
    pages.clear();
  }
}
