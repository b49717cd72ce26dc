object Program {
  private val greeter = Greeter()

  @JvmStatic
  fun run(saw: java.util.function.BiConsumer<String, Any?>) {
    val user = User.of("Ann")
    saw.accept("user", user)
    saw.accept("copy", user.copy(name = "Bob"))
    saw.accept("equal", user == User.of("Ann"))
    saw.accept("component", user.component2())
    saw.accept("greet", greeter.greet(user))
    saw.accept("greet2", greeter.greet(user, "."))
    saw.accept("fresh", Greeter("Hi").greet(user))
    saw.accept("described", describe(user))
    saw.accept("made", User.made.size)
  }
}
