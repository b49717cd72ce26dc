data class User(val name: String, val age: Int = 30) {
  companion object {
    const val LIMIT = 10
    val made = mutableListOf<String>()

    @JvmStatic
    fun of(name: String): User = User(name)
  }
}

class Greeter(private val greeting: String = "Hello") {
  fun greet(user: User, punctuation: String = "!"): String = "$greeting, ${user.name}$punctuation"
}

fun describe(user: User): String = "${user.name} (${user.age}) of ${User.LIMIT}"
