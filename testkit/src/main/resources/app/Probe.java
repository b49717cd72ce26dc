import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import shop.App;

/** A customer's morning at the shop: the same requests after each edit. */
public class Probe {
  private static final int PORT = started();
  private static final String[] REQUESTS = {
    "POST /admin/reset",
    "POST /books?isbn=1-11&title=the+old+town&author=Ann+Lee&genre=NOVEL&price=12.5",
    "POST /books?isbn=1-12&title=rain&author=Bo+Ray&genre=POETRY&price=8",
    "POST /books?isbn=0-99&title=atoms+and+molecules+explained&author=Cy+Ng&genre=SCIENCE&price=30",
    "POST /books?isbn=3-10&title=soups&author=Ann+Lee&genre=COOKING&price=15",
    "POST /books?isbn=&title=nothing&author=X+Y",
    "POST /books?isbn=4-4&title=&author=X+Y",
    "GET /books",
    "GET /books?page=1",
    "GET /books/b001",
    "GET /books/b003",
    "GET /books/b001",
    "GET /books/b009",
    "GET /shelves",
    "GET /search?title=o",
    "GET /search?author=lee&cheaper=1400",
    "GET /search?genre=science",
    "GET /search?color=red",
    "POST /customers?name=Dora&city=Ulm",
    "POST /customers?name=Emil&city=Wien&country=AT",
    "POST /customers?city=Rom",
    "POST /customers",
    "POST /orders?customer=c001&b001=2&b003=1",
    "POST /orders?customer=c002&b002=1",
    "POST /orders?customer=c002&b004=6",
    "POST /orders?customer=c077&b002=1",
    "GET /orders/o001",
    "GET /orders/o002",
    "POST /orders/o001/pay?how=card",
    "POST /orders/o002/pay?how=invoice",
    "POST /orders/o002/pay?how=invoice",
    "POST /orders/o003/pay?how=shells",
    "POST /orders/o003/cancel",
    "GET /orders/o001",
    "GET /orders/o003",
    "GET /customers/c001/letter",
    "GET /customers/c002/letter",
    "POST /orders?customer=c001&b004=7",
    "POST /orders/o005/pay",
    "GET /customers/c001/letter",
    "POST /reviews/b001?customer=c001&rating=GREAT&text=lovely",
    "POST /reviews/b001?customer=c002&rating=FAIR",
    "POST /reviews/b002?customer=c002&rating=BAD&text=wet",
    "GET /reviews/b001",
    "GET /reviews/b004",
    "GET /reviews",
    "GET /best",
    "GET /best?count=4",
    "GET /slogan",
    "POST /stock/b001?count=2",
    "GET /stock/b001",
    "POST /take/b001",
    "GET /stock/b001",
    "POST /take/b001",
    "POST /take/b001",
    "GET /stock/b001",
    "POST /admin/tick",
    "POST /admin/tick",
    "GET /admin/genres",
    "GET /admin/states",
    "GET /admin/table",
    "GET /admin/headline",
    "GET /admin/stats",
    "GET /admin/stats?token=secret",
    "GET /admin/audit",
    "GET /admin/alive",
    "GET /nowhere",
    "GET /admin/log"
  };

  private static int started() {
    try {
      return App.start();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public static void observe(BiConsumer<String, Object> saw) throws Exception {
    int number = 0;
    for (String each : REQUESTS) {
      String[] words = each.split(" ", 2);
      saw.accept(String.format("%02d ", number++) + each, answer(words[0], words[1]));
    }
  }

  private static String answer(String method, String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) new URL("http://localhost:" + PORT + path).openConnection();
    connection.setRequestMethod(method);
    int status = connection.getResponseCode();
    try (InputStream body =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return status
          + " "
          + (body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
