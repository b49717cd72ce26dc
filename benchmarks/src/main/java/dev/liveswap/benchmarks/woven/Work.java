package dev.liveswap.benchmarks.woven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.collections4.Bag;
import org.apache.commons.collections4.bag.TreeBag;
import org.apache.commons.collections4.bidimap.TreeBidiMap;
import org.apache.commons.collections4.map.LRUMap;
import org.apache.commons.collections4.trie.PatriciaTrie;

/** A workload: one turn of it takes some milliseconds. */
@SuppressWarnings("ImmutableEnumChecker") // what each works with is its own, for one thread
enum Work {
  /** Text to trees and objects, and back. */
  JSON {
    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    long turn() throws Exception {
      ArrayNode all = mapper.createArrayNode();
      for (int i = 0; i < 200; i++) {
        ObjectNode node = all.addObject();
        node.put("id", i).put("name", "name " + i).put("ratio", i / 7.0).put("even", i % 2 == 0);
        node.putArray("numbers").add(i).add(i * 31L).add(-i);
      }
      String text = mapper.writeValueAsString(all);
      JsonNode read = mapper.readTree(text);
      List<?> objects = mapper.convertValue(read, List.class);
      Order order = new Order("order", List.of(new Line("one", 1), new Line("two", 2)));
      long sum = 0L + text.length() + objects.size();
      for (int i = 0; i < 200; i++) {
        String line = mapper.writeValueAsString(order);
        sum += mapper.readValue(line, Order.class).lines().size() + line.length();
      }
      return sum;
    }
  },

  /** Trees, tries, bags and caches, whose objects are many and small. */
  COLLECTIONS {
    @Override
    long turn() {
      PatriciaTrie<Integer> trie = new PatriciaTrie<>();
      TreeBidiMap<String, Integer> both = new TreeBidiMap<>();
      Bag<String> bag = new TreeBag<>();
      LRUMap<Integer, String> cache = new LRUMap<>(300);
      for (int i = 0; i < 3_000; i++) {
        String key = Integer.toString(i * 7919 % 10_007, 36);
        trie.put(key, i);
        both.put(key, i);
        bag.add(key.substring(0, 1), 1 + i % 3);
        cache.put(i * 31 % 1_000, key);
      }
      long sum = 0L + bag.size() + cache.size();
      for (int i = 0; i < 3_000; i++) {
        String key = both.getKey(i);
        Integer number = key == null ? null : trie.get(key);
        sum += number == null ? 1 : number;
      }
      for (Map.Entry<String, Integer> entry : trie.prefixMap("a").entrySet()) {
        sum += entry.getValue();
      }
      return sum;
    }
  },

  /** A database in memory: statements are parsed, planned and executed. */
  SQL {
    @Override
    long turn() throws Exception {
      long sum = 0;
      try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
        connection
            .createStatement()
            .execute("create table thing(id int primary key, kind int, name varchar(40))");
        connection.createStatement().execute("create index of_kind on thing(kind)");
        try (PreparedStatement insert =
            connection.prepareStatement("insert into thing values (?, ?, ?)")) {
          for (int i = 0; i < 400; i++) {
            insert.setInt(1, i);
            insert.setInt(2, i % 10);
            insert.setString(3, "thing " + i);
            insert.executeUpdate();
          }
        }
        for (int i = 0; i < 10; i++) {
          try (ResultSet found =
              connection
                  .createStatement()
                  .executeQuery(
                      "select a.kind, count(*), max(b.name) from thing a join thing b"
                          + " on a.kind = b.kind where a.id < 50 and b.name like '%"
                          + i
                          + "%' group by a.kind order by a.kind")) {
            while (found.next()) {
              sum += found.getLong(2) + found.getString(3).length();
            }
          }
        }
      }
      return sum;
    }
  };

  /** What JSON is read into. */
  record Order(String name, List<Line> lines) {}

  record Line(String what, int count) {}

  /** Does the work once; returns a checksum. */
  abstract long turn() throws Exception;
}
