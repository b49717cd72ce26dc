import java.util.function.Supplier;

interface Source extends Supplier<Object> {
  int size();

  @Override
  String get();
}
