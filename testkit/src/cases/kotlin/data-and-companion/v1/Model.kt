data class User(val name: String, val age: Int = 31, val city: String = "Bern") {
  companion object {
    const val LIMIT = 20
    val made = mutableListOf<String>()
    val cities by lazy { listOf("Bern", "Basel") }

    @JvmStatic
    fun of(name: String): User = User(name, city = cities.last())

    fun any(): User = of("any")
  }
}

class Greeter(private val greeting: String = "Hello") {
  fun greet(user: User, punctuation: String = "?", times: Int = 2): String =
      "$greeting, ${user.name}$punctuation".repeat(times)
}

fun describe(user: User): String = "${user.name} (${user.age}) of ${User.LIMIT}, ${user.city}"
