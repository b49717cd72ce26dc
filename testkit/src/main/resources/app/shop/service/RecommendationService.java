package shop.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import shop.domain.Book;
import shop.domain.Rating;
import shop.repo.BookRepository;
import shop.repo.ReviewRepository;
import shop.util.Lazy;
import shop.util.Pair;

public class RecommendationService {
  private final BookRepository books;
  private final ReviewRepository reviews;
  private final Lazy<String> slogan = new Lazy<>(() -> "read more");

  public RecommendationService(BookRepository books, ReviewRepository reviews) {
    this.books = books;
    this.reviews = reviews;
  }

  class Scorer {
    private final int base;

    Scorer(int base) {
      this.base = base;
    }

    int score(Book book) {
      return base + reviews.of(book.id()).stream().mapToInt(r -> weight(r.rating())).sum();
    }

    private int weight(Rating rating) {
      return rating.beats(Rating.FAIR) ? rating.points() * 2 : -rating.points();
    }
  }

  public List<String> best(int count) {
    Scorer scorer = new Scorer(1);
    List<Pair<Integer, String>> scored = new ArrayList<>();
    for (Book book : books.byTitle()) {
      scored.add(new Pair<>(scorer.score(book), book.title()));
    }
    scored.sort((a, b) -> b.first() - a.first());
    return scored.stream()
        .limit(count)
        .map(pair -> pair.with((score, title) -> title + " (" + score + ")"))
        .toList();
  }

  public String slogan() {
    Supplier<String> text = slogan;
    return text.get() + "!";
  }

  public void reset() {
    slogan.forget();
  }
}
