import java.util.function.Predicate;

interface Rule extends Predicate<String> {
}
