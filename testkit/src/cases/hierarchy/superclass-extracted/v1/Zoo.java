import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

class Zoo {
  final List<Animal> animals = new ArrayList<>();
  Animal favourite;

  Zoo(Animal... more) {
    for (Animal each : more) {
      animals.add(each);
    }
    favourite = more[0];
  }

  String show() {
    Function<Animal, String> name = Animal::name;
    StringBuilder text = new StringBuilder();
    for (Animal each : animals) {
      text.append(name.apply(each)).append(each.sound()).append(each.log.isEmpty());
    }
    Animal[] array = animals.toArray(new Animal[0]);
    array[0] = favourite;
    return text + animals.stream().map(Animal::toString).collect(Collectors.joining(";")) + array.length
        + Animal.older(animals.get(0), favourite).name() + Animal.KIND;
  }

  static String test(Object object) {
    if (object instanceof Animal) {
      return "animal " + ((Animal) object).name();
    }
    try {
      Animal cast = (Animal) object;
      return "cast" + cast;
    } catch (ClassCastException e) {
      return "no animal";
    }
  }
}
