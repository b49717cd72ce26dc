interface Mine extends java.util.function.Predicate<String> {
}
